package object

import "strings"

// This file holds what every module that is imported from a file gets: its spec
// and its loader. They are in Go because an import would otherwise have to run
// a part of importlib first. What they do beyond remembering is in
// importlib._bootstrap.

// The types behind __spec__ and __loader__ of modules.
var (
	ModuleSpecType       Type
	SourceFileLoaderType Type
)

func init() {
	dict := func(rt *Runtime, v Value, make bool) *Dict { return v.p.impl.(*Namespace).dict }
	dictRow := Row{Sig: "__dict__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return dict(rt, v, false).Value() }}
	ModuleSpecType.define(TypeSpec{
		Name: "_frozen_importlib.ModuleSpec", Doc: "What is known of a module before it is imported.", Flags: HasDict,
		Ops: Ops{New: newNamespace, Init: initSpec, Repr: reprSpec, Compare: compareSpec, Dict: dict},
		Rows: []Row{
			dictRow,
			{Sig: "parent", Doc: "The package of the module.", Kind: Getter, Fn: specParent},
			{Sig: "cached", Doc: "Where CPython keeps the module's bytecode.", Kind: Getter,
				Fn:  func(rt *Runtime, v Value) Value { return specField(v, "_cached") },
				Set: func(rt *Runtime, v, x Value) bool { return setSpecField(rt, v, "cached", "_cached", x) }},
			{Sig: "has_location", Doc: "Whether origin is the path of a file.", Kind: Getter,
				Fn: func(rt *Runtime, v Value) Value { return specField(v, "_set_fileattr") },
				Set: func(rt *Runtime, v, x Value) bool {
					if x.p != nil {
						t := Truth(rt, x)
						if t < 0 {
							return false
						}
						x = Bool(t == 1)
					}
					return setSpecField(rt, v, "has_location", "_set_fileattr", x)
				}},
		},
	})
	SourceFileLoaderType.define(TypeSpec{
		Name: "_frozen_importlib_external.SourceFileLoader", Doc: "Loads a module from a file of source text.", Flags: HasDict,
		Ops: Ops{New: newNamespace, Init: initLoader, Compare: compareLoader, Dict: dict, Hash: hashLoader},
		Rows: []Row{
			dictRow,
			loaderRow("create_module(self, spec)", "Leave making the module to the import."),
			loaderRow("exec_module(self, module)", "Run the file in the module's namespace."),
			loaderRow("get_code(self, fullname)", "Return the code object of the module."),
			loaderRow("get_data(self, path)", "Return the bytes of a file."),
			loaderRow("get_filename(self, name=None)", "Return the path of the file."),
			loaderRow("get_resource_reader(self, name)", "Return None: there are no resources."),
			loaderRow("get_source(self, fullname)", "Return the text of the module."),
			loaderRow("is_package(self, fullname)", "Whether the file is the __init__ of a package."),
			loaderRow("load_module(self, name=None)", "Import the module into sys.modules (deprecated)."),
			loaderRow("path_stats(self, path)", "Return what is known of the file: its time and size."),
			loaderRow("source_to_code(self, data, path, *, _optimize=-1)", "Return the code object of source text or bytes."),
		},
	})
}

// SpecifyModule gives a module that comes from a file its __spec__ and
// __loader__.
func (rt *Runtime) SpecifyModule(m *Module, name, file string, pkg bool) {
	rt.Charge(1500)
	loader := bareNamespace(&SourceFileLoaderType)
	loader.dict.SetStr("name", NewStr(name))
	loader.dict.SetStr("path", NewStr(file))
	spec := bareNamespace(&ModuleSpecType)
	loaderValue := Value{p: &loader.Object}
	cached := NewStr(cachedName(file))
	fillSpec(spec.dict, NewStr(name), loaderValue, NewStr(file), None, pkg)
	spec.dict.SetStr("_set_fileattr", True)
	spec.dict.SetStr("_cached", cached)
	if pkg {
		dirs := NewList([]Value{NewStr(strings.TrimSuffix(file, "/__init__.py"))})
		spec.dict.SetStr("submodule_search_locations", dirs)
		m.Set("__path__", dirs)
	}
	m.Set("__spec__", Value{p: &spec.Object})
	m.Set("__loader__", loaderValue)
	m.Set("__cached__", cached)
}

// cachedName is where CPython 3.13 keeps the bytecode of a source file.
func cachedName(file string) string {
	i := strings.LastIndexByte(file, '/') + 1
	base := file[i:]
	if dot := strings.LastIndexByte(base, '.'); dot > 0 {
		base = base[:dot]
	}
	return file[:i] + "__pycache__/" + base + ".cpython-313.pyc"
}

func bareNamespace(t *Type) *Namespace {
	n := &Namespace{dict: NewDict()}
	n.Object = Object{t, n}
	return n
}

func fillSpec(d *Dict, name, loader, origin, state Value, pkg bool) {
	d.SetStr("name", name)
	d.SetStr("loader", loader)
	d.SetStr("origin", origin)
	d.SetStr("loader_state", state)
	d.SetStr("submodule_search_locations", None)
	if pkg {
		d.SetStr("submodule_search_locations", NewList(nil))
	}
	d.SetStr("_uninitialized_submodules", NewList(nil))
	d.SetStr("_set_fileattr", False)
	d.SetStr("_cached", None)
}

var specSignature = parseSignature("ModuleSpec(name, loader, *, origin=None, loader_state=None, is_package=None)", false)

func initSpec(rt *Runtime, self Value, args []Value, names []string) bool {
	var l [5]Value
	if !specSignature.bindNamed(rt, "ModuleSpec.__init__", l[:], args, names) {
		return false
	}
	pkg := 0
	if l[4].p != nil {
		if pkg = Truth(rt, l[4]); pkg < 0 {
			return false
		}
	}
	fillSpec(self.p.impl.(*Namespace).dict, l[0], l[1], orNone(l[2]), orNone(l[3]), pkg == 1)
	return true
}

// specField reads a field that is always there unless a script deleted it.
func specField(v Value, name string) Value { return orNone(v.p.impl.(*Namespace).dict.GetStr(name)) }

func setSpecField(rt *Runtime, v Value, shown, name string, x Value) bool {
	if x.p == nil {
		rt.AttributeErrorf(v, shown, "property '%s' of '%s' object has no deleter", shown, TypeName(v))
		return false
	}
	v.p.impl.(*Namespace).dict.SetStr(name, x)
	return true
}

func specParent(rt *Runtime, v Value) Value {
	name := specField(v, "name")
	if !specField(v, "submodule_search_locations").IsNone() {
		return name
	}
	s := AsStr(name)
	if s == nil {
		return rt.AttributeErrorf(name, "rpartition", "'%s' object has no attribute 'rpartition'", TypeName(name))
	}
	return NewStr(s.s[:max(strings.LastIndexByte(s.s, '.'), 0)])
}

func reprSpec(rt *Runtime, v Value) Value {
	var b strings.Builder
	b.WriteString(v.p.typ.Name + "(")
	for i, name := range [...]string{"name", "loader", "origin", "submodule_search_locations"} {
		x := specField(v, name)
		if i >= 2 && x.IsNone() {
			continue
		}
		text, ok := "", false
		if i == 3 {
			text, ok = ToText(rt, x)
		} else {
			text, ok = ReprText(rt, x)
		}
		if !ok {
			return Value{}
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(name + "=" + text)
	}
	b.WriteString(")")
	return NewStr(b.String())
}

func compareSpec(rt *Runtime, a, b Value, op Cmp) Value {
	if op != EQ && op != NE {
		return NotImplemented
	}
	for _, name := range [...]string{"name", "loader", "origin", "submodule_search_locations", "cached", "has_location"} {
		x := GetAttr(rt, a, name)
		if x.p == nil {
			return x
		}
		y := LookupAttr(rt, b, name)
		if y.p == nil {
			if rt.exc != nil {
				return y
			}
			return NotImplemented
		}
		eq := Equal(rt, x, y)
		if eq < 0 {
			return Value{}
		}
		if eq == 0 {
			return Bool(op == NE)
		}
	}
	return Bool(op == EQ)
}

var loaderSignature = parseSignature("FileLoader(fullname, path)", false)

func initLoader(rt *Runtime, self Value, args []Value, names []string) bool {
	var l [2]Value
	if !loaderSignature.bindNamed(rt, "FileLoader.__init__", l[:], args, names) {
		return false
	}
	d := self.p.impl.(*Namespace).dict
	d.SetStr("name", l[0])
	d.SetStr("path", l[1])
	return true
}

func compareLoader(rt *Runtime, a, b Value, op Cmp) Value {
	if op != EQ && op != NE {
		return NotImplemented
	}
	x := a.p.impl.(*Namespace)
	other, ok := b.p.impl.(*Namespace)
	if !ok || b.p.typ != a.p.typ {
		return Bool(op == NE)
	}
	return Compare(rt, op, x.dict.Value(), other.dict.Value())
}

func hashLoader(rt *Runtime, v Value) (uint64, bool) {
	a, ok := Hash(rt, specField(v, "name"))
	if !ok {
		return 0, false
	}
	b, ok := Hash(rt, specField(v, "path"))
	return a ^ b, ok
}

// loaderRow is a method whose work a function of importlib._bootstrap does.
func loaderRow(sig, doc string) Row {
	name, _, _ := strings.Cut(sig, "(")
	return Row{Sig: sig, Doc: doc, Fn: func(rt *Runtime, args []Value) Value {
		m := rt.importModule("importlib._bootstrap")
		if m.p == nil {
			return m
		}
		f := GetAttr(rt, m, "_loader_"+name)
		if f.p == nil {
			return f
		}
		given := make([]Value, 0, len(args))
		for _, a := range args {
			if a.p != nil {
				given = append(given, a)
			}
		}
		return Call(rt, f, given, nil)
	}}
}
