package object

import (
	"strings"
	"sync"
)

// TypeFlags describe a class.
type TypeFlags uint32

const (
	// Heap marks a class made by a script (or by stdlib code at run time); all
	// others are built in and immutable.
	Heap TypeFlags = 1 << iota
	// Final marks a built-in type that cannot be subclassed.
	Final
	// Exc marks BaseException and its subclasses.
	Exc
	// HasDict marks built-in types whose own structs carry attributes
	// (exceptions, functions, modules, classes).
	HasDict
	// Abstract marks a class with unimplemented abstract methods.
	Abstract
	// NoNew marks built-in types that cannot be instantiated from scripts.
	NoNew
	// NoDict marks Python classes whose instances have slots only.
	NoDict
	// SeqType and MapType tell match patterns what they accept.
	SeqType
	// MapType: see SeqType.
	MapType
)

// Type is a class: built in (a package variable, filled in by define) or made
// by a class statement. It follows CPython's PyTypeObject.
//
// Invariant: Ops is complete, that is, what a class does not define itself is
// already inherited, so that an operation looks at one pointer only.
type Type struct {
	Object
	Name     string // short name, as __name__
	Qualname string
	Module   string
	Doc      string
	Flags    TypeFlags
	Ops      Ops

	base  *Type
	bases []*Type
	mro   []*Type // t itself first

	// hasPayload: instances are *Instance whose slot 0 holds a value of the
	// built-in type solid.
	hasPayload bool
	solid      *Type

	rows  []Row            // built-in types: attributes as written
	once  sync.Once        // guards attrs
	attrs map[string]Value // built-in types: attributes as objects, built at the first look-up

	dict       *Dict  // Python classes: the namespace, str keys
	ver        uint64 // Python classes: bumped at every change of the class or a base
	subclasses []*Type
	special    *[numSpecial]Value // Python classes: special methods as found along the mro
	slots      []string           // names in __slots__
	root       *Shape             // Python classes: the shape of a fresh instance
	hint       int                // Python classes: how many slots instances end up with
	ownSpecial [numSpecial]bool   // built-in types: which operations are its own
	generic    Value              // memo for class-level data such as __annotations__
}

// TypeSpec is what the init function of a built-in type's file hands over.
type TypeSpec struct {
	Name  string // "list", or with its module: "collections.deque"
	Doc   string
	Base  *Type // nil: object
	Flags TypeFlags
	Ops   Ops
	Rows  []Row
}

// builtinTypes lists the types of this package in the order of definition, for
// finish.
var builtinTypes []*Type

// define fills in a built-in type of this package. Inheritance is completed by
// finish once all files have run their init.
func (t *Type) define(s TypeSpec) {
	t.describe(s)
	builtinTypes = append(builtinTypes, t)
}

// NewBuiltinType returns a built-in type defined outside this package. It must
// be called during package initialisation or by code that holds the only
// reference, because the result is shared and immutable.
func NewBuiltinType(s TypeSpec) *Type {
	t := &Type{}
	t.describe(s)
	t.finish()
	return t
}

func (t *Type) describe(s TypeSpec) {
	t.Object = Object{&TypeType, t}
	t.Name, t.Module = s.Name, "builtins"
	if i := strings.LastIndexByte(s.Name, '.'); i >= 0 {
		t.Module, t.Name = s.Name[:i], s.Name[i+1:]
	}
	t.Qualname = t.Name
	t.Doc, t.Flags, t.Ops, t.rows = s.Doc, s.Flags, s.Ops, s.Rows
	t.base = s.Base
	if t.base == nil && t != &ObjectType {
		t.base = &ObjectType
	}
}

// finish completes inheritance. Bases are finished before their subclasses.
func (t *Type) finish() {
	if t.mro != nil {
		return
	}
	t.noteOwnSpecials()
	t.ver = 1
	t.mro = []*Type{t}
	if t.base != nil {
		t.base.finish()
		t.bases = []*Type{t.base}
		t.mro = append(t.mro, t.base.mro...)
		t.Ops.inherit(&t.base.Ops)
		t.Flags |= t.base.Flags & (Exc | HasDict | SeqType | MapType)
	}
	t.solid = t
	if t.base != nil && (t.base.Flags&Exc != 0) {
		t.solid = t.base.solid
	}
}

// own returns t's own attribute name, null if it has none.
func (t *Type) own(name string) Value {
	if t.Flags&Heap != 0 {
		return t.dict.GetStr(name)
	}
	return t.builtinAttrs()[name]
}

// Own is own for other packages.
func (t *Type) Own(name string) Value { return t.own(name) }

// builtinAttrs builds the attribute table of a built-in type at first use, so
// that a script pays only for the types it looks into.
func (t *Type) builtinAttrs() map[string]Value {
	t.once.Do(func() {
		m := make(map[string]Value, len(t.rows)+16)
		t.addSlotWrappers(m)
		for i := range t.rows {
			r := &t.rows[i]
			m[r.name()] = r.attribute(t)
		}
		if _, ok := m["__doc__"]; !ok {
			if t.Doc == "" {
				m["__doc__"] = None
			} else {
				m["__doc__"] = NewStr(t.Doc)
			}
		}
		if t.Ops.Hash == nil {
			m["__hash__"] = None
		}
		t.attrs = m
	})
	return t.attrs
}

// OwnNames returns the names of t's own attributes (unordered for built-in
// types, in definition order for Python classes).
func (t *Type) OwnNames() []string {
	var names []string
	if t.Flags&Heap != 0 {
		for i := range t.dict.ents {
			if e := &t.dict.ents[i]; e.key.p != nil {
				if s := AsStr(e.key); s != nil {
					names = append(names, s.s)
				}
			}
		}
		return names
	}
	for n := range t.builtinAttrs() {
		names = append(names, n)
	}
	return names
}

// Lookup finds name along t's mro, as CPython's _PyType_Lookup: no descriptor
// is applied, the metaclass is not consulted. Null if there is none; never
// raises.
func (t *Type) Lookup(name string) Value {
	for _, c := range t.mro {
		if v := c.own(name); v.p != nil {
			return v
		}
	}
	return Value{}
}

// lookupWhere is Lookup that also tells which class defines name.
func (t *Type) lookupWhere(name string) (Value, *Type) {
	for _, c := range t.mro {
		if v := c.own(name); v.p != nil {
			return v, c
		}
	}
	return Value{}, nil
}

// MRO returns the method resolution order, t first. Not to be modified.
func (t *Type) MRO() []*Type { return t.mro }

// Base returns the first base, nil for object.
func (t *Type) Base() *Type { return t.base }

// Bases returns the direct bases. Not to be modified.
func (t *Type) Bases() []*Type { return t.bases }

// Dict returns the namespace of a Python class, nil for built-in types.
func (t *Type) Dict() *Dict { return t.dict }

// Ver changes whenever an attribute of t or of one of its bases does; for
// built-in types it is constant. With the class itself it is what inline
// caches compare.
func (t *Type) Ver() uint64 { return t.ver }

// Solid returns the built-in type that decides the layout of t's instances.
func (t *Type) Solid() *Type { return t.solid }

// IsSubtype reports whether t is c or derives from it.
func (t *Type) IsSubtype(c *Type) bool {
	if t == c || c == &ObjectType {
		return true
	}
	for _, b := range t.mro {
		if b == c {
			return true
		}
	}
	return false
}

// IsInstance reports whether v is an instance of c by its type alone
// (no __instancecheck__).
func IsInstance(v Value, c *Type) bool { return v.p.typ == c || v.p.typ.IsSubtype(c) }

// Value returns the class as a Python value.
func (t *Type) Value() Value { return Value{p: &t.Object} }

// FullName returns module.qualname, without the module for builtins.
func (t *Type) FullName() string {
	if m := t.ModuleName(); m != "builtins" && m != "" {
		return m + "." + t.Qualname
	}
	return t.Qualname
}

// ModuleName returns __module__ as text ("" when it is not a str).
func (t *Type) ModuleName() string {
	if t.Flags&Heap != 0 {
		if v := t.dict.GetStr("__module__"); v.p != nil {
			if s := AsStr(v); s != nil {
				return s.s
			}
			return ""
		}
	}
	return t.Module
}

// TypeName returns type(v).__name__: what most error messages say.
func TypeName(v Value) string { return v.p.typ.Name }
