package object

import (
	"path"
	"strings"
)

// Module is a module. Its namespace is a dict, which inline caches look into
// directly.
type Module struct {
	Object
	Name string
	Dict *Dict
	// Builtin marks modules that are part of the interpreter, for their repr.
	Builtin bool
	// Running is set while the module's body runs at its import.
	Running bool
}

// ModuleType is the type of modules.
var ModuleType Type

// NewModule returns an empty module with CPython's initial attributes.
func NewModule(name string) *Module {
	m := &Module{Name: name, Dict: NewDict()}
	m.Object = Object{&ModuleType, m}
	m.Dict.SetStr("__name__", NewStr(name))
	m.Dict.SetStr("__doc__", None)
	m.Dict.SetStr("__package__", None)
	m.Dict.SetStr("__loader__", None)
	m.Dict.SetStr("__spec__", None)
	return m
}

// Reserve makes room for n names in a new module.
func (m *Module) Reserve(n int) {
	d := NewDictSize(n)
	for i := range m.Dict.ents {
		if e := &m.Dict.ents[i]; e.key.p != nil {
			d.SetKey(e.key.p.impl.(*Str), e.val)
		}
	}
	m.Dict = d
}

// Value returns the module as a Python value.
func (m *Module) Value() Value { return Value{p: &m.Object} }

// AsModule returns the module v, or nil. v must not be null.
func (v Value) AsModule() *Module { m, _ := v.p.impl.(*Module); return m }

// Add puts the functions rows describe into the module.
func (m *Module) Add(rows []Row) {
	for i := range rows {
		b := NewBuiltin(&rows[i], m.Name)
		m.Dict.SetStr(b.Name, b.Value())
	}
}

// Set sets an attribute of the module.
func (m *Module) Set(name string, v Value) { m.Dict.SetStr(name, v) }

func (m *Module) setDict(d *Dict) { m.Dict = d }

func moduleNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	m := &Module{Dict: NewDict()}
	m.Object = Object{cls, m}
	rt.Charge(400)
	return m.Value()
}

var moduleSignature = parseSignature("module(name, doc=None)", false)

func moduleInit(rt *Runtime, self Value, args []Value, names []string) bool {
	var l [2]Value
	if !moduleSignature.bindNamed(rt, "module", l[:], args, names) {
		return false
	}
	s := AsStr(l[0])
	if s == nil {
		rt.TypeErrorf("module() argument 'name' must be str, not %s", typeNameNone(l[0]))
		return false
	}
	m := self.AsModule()
	m.Name = s.s
	m.Dict.SetStr("__name__", l[0])
	m.Dict.SetStr("__doc__", orNone(l[1]))
	m.Dict.SetStr("__package__", None)
	m.Dict.SetStr("__loader__", None)
	m.Dict.SetStr("__spec__", None)
	return true
}

// moduleGetAttr looks into the module, then asks the module's own
// __getattr__ (PEP 562).
func moduleGetAttr(rt *Runtime, v Value, name string) Value {
	x := genericLookup(rt, v, name)
	if x.p != nil {
		return x
	}
	if rt.exc != nil {
		if !rt.Matches(&AttributeErrorType) {
			return x
		}
		rt.Clear()
	}
	m := v.AsModule()
	if f := m.Dict.GetStr("__getattr__"); f.p != nil {
		return Call1(rt, f, rt.Intern(name))
	}
	n := m.Dict.GetStr("__name__")
	if n.p == nil || AsStr(n) == nil {
		return rt.AttributeErrorf(v, name, "module has no attribute '%s'", name)
	}
	return m.missing(rt, AsStr(n).s, name)
}

// missing raises the AttributeError of module m, named mod, with a guess at why
// the attribute is not there.
func (m *Module) missing(rt *Runtime, mod, name string) Value {
	v := m.Value()
	file := m.origin()
	if file != "" && isStdlibModule(mod) && rt.besideScript(file) {
		return rt.AttributeErrorf(v, name, "module '%s' has no attribute '%s' (consider renaming %s since it has the same name as the standard library module named '%s' and the import system gives it precedence)", mod, name, QuoteStr(file), mod)
	}
	if m.initializing(rt) {
		switch {
		case file != "" && rt.besideScript(file):
			return rt.AttributeErrorf(v, name, "module '%s' has no attribute '%s' (consider renaming %s if it has the same name as a third-party module you intended to import)", mod, name, QuoteStr(file))
		case file != "":
			return rt.AttributeErrorf(v, name, "partially initialized module '%s' from %s has no attribute '%s' (most likely due to a circular import)", mod, QuoteStr(file), name)
		}
		return rt.AttributeErrorf(v, name, "partially initialized module '%s' has no attribute '%s' (most likely due to a circular import)", mod, name)
	}
	if sub := rt.Modules.GetStr(mod + "." + name); sub.p != nil && sub.AsModule() != nil && sub.AsModule().initializing(rt) {
		return rt.AttributeErrorf(v, name, "cannot access submodule '%s' of module '%s' (most likely due to a circular import)", name, mod)
	}
	return rt.AttributeErrorf(v, name, "module '%s' has no attribute '%s'", mod, name)
}

// origin returns the file the module was loaded from, or "".
func (m *Module) origin() string {
	if f := m.Dict.GetStr("__file__"); f.p != nil && AsStr(f) != nil {
		return AsStr(f).s
	}
	return ""
}

// besideScript reports whether a module's file, or its package, lies in the
// script's folder: it may have the name of a module it hides.
func (rt *Runtime) besideScript(file string) bool {
	if len(rt.Path) == 0 || rt.Flags.SafePath {
		return false
	}
	dir := rt.Path[0]
	if dir == "" {
		dir = rt.Cwd()
	}
	return path.Dir(strings.TrimSuffix(file, "/__init__.py")) == path.Clean(dir)
}

// initializing reports whether the module's body is still running.
func (m *Module) initializing(rt *Runtime) bool {
	if m.Running {
		return true
	}
	spec := m.Dict.GetStr("__spec__")
	if noneOrAbsent(spec) {
		return false
	}
	i := LookupAttr(rt, spec, "_initializing")
	if i.p == nil {
		if rt.exc != nil {
			rt.Clear()
		}
		return false
	}
	return i.IsTrue()
}

// attr is getattr(module, name, None), which asks a module's __getattr__, too.
func (m *Module) attr(rt *Runtime, name string) Value {
	v := LookupAttr(rt, m.Value(), name)
	if v == None {
		return Value{}
	}
	return v
}

func moduleRepr(rt *Runtime, v Value) Value {
	m := v.AsModule()
	if spec := m.attr(rt, "__spec__"); spec.p != nil {
		if s, done := specRepr(rt, spec); done {
			return s
		}
	}
	name := "'?'"
	if n := m.attr(rt, "__name__"); n.p != nil {
		s, ok := ReprText(rt, n)
		if !ok {
			return Value{}
		}
		name = s
	}
	if rt.exc != nil {
		return Value{}
	}
	if f := LookupAttr(rt, v, "__file__"); f.p != nil {
		return wrapRepr(rt, "<module "+name+" from ", f, ">")
	}
	if l := m.attr(rt, "__loader__"); l.p != nil {
		return wrapRepr(rt, "<module "+name+" (", l, ")>")
	}
	if rt.exc != nil {
		return Value{}
	}
	if m.Builtin {
		return NewStr("<module " + name + " (built-in)>")
	}
	return NewStr("<module " + name + ">")
}

// specRepr prints a module by its import specification.
func specRepr(rt *Runtime, spec Value) (Value, bool) {
	name := LookupAttr(rt, spec, "name")
	if name.p == nil {
		rt.Clear()
		return Value{}, false
	}
	n, ok := ReprText(rt, name)
	if !ok {
		return Value{}, true
	}
	origin := LookupAttr(rt, spec, "origin")
	if noneOrAbsent(origin) {
		rt.Clear()
		return loaderRepr(rt, spec, n), true
	}
	o, ok := ReprText(rt, origin)
	if !ok {
		return Value{}, true
	}
	located := LookupAttr(rt, spec, "has_location")
	if located.p == nil {
		rt.Clear()
		return Value{}, false
	}
	switch Truth(rt, located) {
	case 1:
		return NewStr("<module " + n + " from " + o + ">"), true
	case 0:
		s, ok := ToText(rt, origin)
		if !ok {
			return Value{}, true
		}
		return NewStr("<module " + n + " (" + s + ")>"), true
	}
	return Value{}, true
}

// loaderRepr prints a module whose spec has no origin by its loader.
func loaderRepr(rt *Runtime, spec Value, name string) Value {
	loader := LookupAttr(rt, spec, "loader")
	if noneOrAbsent(loader) {
		rt.Clear()
		return NewStr("<module " + name + ">")
	}
	if TypeName(loader) == "NamespaceLoader" {
		if dirs := LookupAttr(rt, loader, "_path"); dirs.p != nil {
			l := NewList(nil)
			if !AsList(l).Extend(rt, dirs) {
				return Value{}
			}
			return wrapRepr(rt, "<module "+name+" (namespace) from ", l, ">")
		}
		rt.Clear()
	}
	return wrapRepr(rt, "<module "+name+" (", loader, ")>")
}

// moduleDir is module.__dir__: the names in the module, or what its own
// __dir__ says.
func moduleDir(rt *Runtime, v Value) Value {
	m := v.AsModule()
	if f := m.Dict.GetStr("__dir__"); f.p != nil {
		return Call0(rt, f)
	}
	d := GetAttr(rt, v, "__dict__")
	if d.p == nil {
		return d
	}
	if AsDict(d) == nil {
		return rt.TypeErrorf("<module>.__dict__ is not a dictionary")
	}
	names := NewDict()
	if !addKeys(rt, names, AsDict(d)) {
		return Value{}
	}
	return keyList(names)
}

func init() {
	ModuleType.define(TypeSpec{
		Name: "module", Flags: HasDict,
		Doc: "module(name, doc=None)\n\nA namespace with a name.",
		Ops: Ops{New: moduleNew, Init: moduleInit, GetAttr: moduleGetAttr, Repr: moduleRepr,
			Dict: func(rt *Runtime, v Value, make bool) *Dict { return v.AsModule().Dict }},
		Rows: []Row{
			{Sig: "__dict__", Kind: Member, Fn: getDict},
			{Sig: "__dir__(self, /)", Doc: "Names in the module.", Fn: moduleDir},
			{Sig: "__annotations__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
				m := v.AsModule()
				a := m.Dict.GetStr("__annotations__")
				if a.p == nil {
					a = NewDict().Value()
					m.Dict.SetStr("__annotations__", a)
				}
				return a
			}, Set: func(rt *Runtime, v, x Value) bool {
				m := v.AsModule()
				if x.p != nil {
					m.Dict.SetStr("__annotations__", x)
					return true
				}
				if !m.Dict.DelStr("__annotations__") {
					rt.AttributeErrorf(v, "__annotations__", "__annotations__")
					return false
				}
				return true
			}},
		},
	})
}
