package object

import (
	"strings"
	"sync"
	"sync/atomic"
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
	// ShortName marks built-in types whose error messages leave out the module,
	// as for the classes CPython writes in Python: 'Queue' object has no ...
	ShortName
	// WeakRefs marks built-in types whose objects weak references can refer to.
	WeakRefs
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
	sig      string // see TypeSpec.Sig
	Flags    TypeFlags
	Ops      Ops

	// fullName is CPython's tp_name, which most error messages use: with the
	// module for built-in types outside builtins, the bare name for classes.
	fullName string

	base  *Type // the one whose layout t continues, not always bases[0]
	bases []*Type
	mro   []*Type // t itself first

	// hasPayload: instances are *Instance whose slot 0 holds a value of the
	// built-in type solid.
	hasPayload bool
	solid      *Type

	rows  []Row            // built-in types: attributes as written
	later func() []Row     // more of them, as TypeSpec.Later
	once  sync.Once        // guards attrs and names
	attrs map[string]Value // built-in types: attributes as objects, built at the first look-up
	names []string         // built-in types: the keys of attrs in order

	specialsOnce sync.Once // guards specials
	specials     []ownedSpecial

	dict       *Dict  // Python classes: the namespace
	ver        uint64 // unique in an interpreter; changes with every change of the class or a base
	subclasses []*Type
	special    *[numSpecial]Value // Python classes: special methods as found along the mro
	layout     *Type              // the class whose __slots__ end the layout; solid if there are none
	members    []*SlotMember      // Python classes: what __slots__ of this class added
	addDict    bool               // Python classes: __dict__ starts here
	addWeakref bool               // Python classes: __weakref__ starts here
	fixed      int                // Python classes: slots before the attributes: payload and __slots__
	root       *Shape             // Python classes: the shape of a fresh instance
	given      *givenNames        // Python classes: nil for nearly all
	inDicts    *Shape             // Python classes: the shape of instances in dict mode
	shapes     int                // Python classes: how many shapes there are
	hint       int                // Python classes: how many slots instances end up with
	ownSpecial specialSet         // built-in types: which special methods are its own

	// Who answers, for questions that Go functions cannot be compared for: the
	// built-in type that defines the operation, or pythonOwner.
	opOwner   [numOps]*Type // Ops.Binary
	newOwner  *Type         // Ops.New
	initOwner *Type         // Ops.Init
	plainGet  bool          // Ops.GetAttr is object's
	plainFind bool          // Ops.GetAttr is object's, except that __getattr__ is asked for what is missing
	plainSet  bool          // Ops.SetAttr is object's

	mark walkMark
}

// TypeSpec is what the init function of a built-in type's file hands over.
type TypeSpec struct {
	Name string // "list", or with its module: "collections.deque"
	Doc  string
	// Sig is what a call of the class takes, as inspect.signature prints it:
	// "(maxsize=0)"; "" if CPython's class has no signature.
	Sig   string
	Base  *Type // nil: object
	Flags TypeFlags
	Ops   Ops
	Rows  []Row
	Later func() []Row // more rows, put together when the first attribute is looked up; may be nil
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
// reference, because the result is shared and immutable. Inside this package
// it is too early before all init functions have run.
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
	t.fullName = s.Name
	if s.Flags&ShortName != 0 {
		t.fullName = t.Name
	}
	t.Doc, t.sig, t.Flags, t.Ops, t.rows, t.later = s.Doc, s.Sig, s.Flags, s.Ops, s.Rows, s.Later
	t.base = s.Base
	if t.base == nil && t != &ObjectType {
		t.base = &ObjectType
	}
}

// builtinVers numbers the built-in types, so that a version tells every type
// of an interpreter from every other. Classes are numbered from firstVer.
var builtinVers atomic.Uint64

// finish completes inheritance. Bases are finished before their subclasses.
func (t *Type) finish() {
	if t.mro != nil {
		return
	}
	if t.Object.typ == nil {
		panic("object: a type is completed before its base is defined")
	}
	t.noteOwnSpecials()
	t.ver = builtinVers.Add(1)
	if t.base == nil {
		t.mro = []*Type{t}
	} else {
		t.base.finish()
		t.mro = make([]*Type, 1+len(t.base.mro))
		t.mro[0] = t
		copy(t.mro[1:], t.base.mro)
		t.bases = t.mro[1:2:2]
		t.Ops.inherit(&t.base.Ops)
		t.Flags |= t.base.Flags & (Exc | HasDict | SeqType | MapType)
	}
	t.noteOwners()
	t.solid = t
	if t.base != nil && t.base.Flags&Exc != 0 && !excLayouts[t] {
		t.solid = t.base.solid
	}
	t.layout = t.solid
}

// noteOwners fills in the fields that tell who answers.
func (t *Type) noteOwners() {
	b := t.base
	if b == nil {
		b = t
	}
	for op := range t.opOwner {
		switch {
		case t.ownSpecial.has(Special(op)):
			t.opOwner[op] = t
		case b != t:
			t.opOwner[op] = b.opOwner[op]
		}
	}
	t.newOwner, t.initOwner = t, t
	// A type without __new__ is not made by its base's either.
	if !t.ownSpecial.has(SpNew) && t.Flags&NoNew == 0 {
		t.newOwner = b.newOwner
	}
	if !t.ownSpecial.has(SpInit) {
		t.initOwner = b.initOwner
	}
	t.plainGet = t == b || b.plainGet && !t.ownSpecial.has(SpGetAttribute)
	t.plainFind = t.plainGet
	t.plainSet = t == b || b.plainSet && !t.ownSpecial.has(SpSetAttr)
}

// excLayouts lists the exception classes whose CPython structs differ from
// their base's: no class can derive from two of them that are unrelated.
var excLayouts = map[*Type]bool{
	&BaseExceptionGroupType: true, &StopIterationType: true, &SystemExitType: true, &ImportErrorType: true,
	&OSErrorType: true, &NameErrorType: true, &AttributeErrorType: true, &SyntaxErrorType: true,
	&UnicodeDecodeErrorType: true, &UnicodeEncodeErrorType: true, &UnicodeTranslateErrorType: true,
}

// own returns t's own attribute name, null if it has none.
func (t *Type) own(name string) Value {
	if t.Flags&Heap != 0 {
		return t.dict.GetStr(name)
	}
	v := t.builtinAttrs()[name]
	if v.p == nil && name == "__doc__" {
		return t.docValue()
	}
	return v
}

// docValue returns the documentation of a built-in type. It is a new str each
// time: a str caches its hash, so one str must not be seen by two interpreters.
func (t *Type) docValue() Value {
	if t.Doc == "" {
		return None
	}
	return NewStr(t.Doc)
}

// Own is own for other packages.
func (t *Type) Own(name string) Value { return t.own(name) }

// builtinAttrs builds the attribute table of a built-in type at first use, so
// that a script pays only for the types it looks into.
func (t *Type) builtinAttrs() map[string]Value {
	t.once.Do(func() {
		rows := t.rows
		if t.later != nil {
			rows = append(rows[:len(rows):len(rows)], t.later()...)
		}
		m := make(map[string]Value, len(rows)+16)
		t.addSlotWrappers(m)
		for i := range rows {
			r := &rows[i]
			if n := r.name(); m[n].p == nil {
				t.names = append(t.names, n)
			}
			m[r.name()] = r.attribute(t)
		}
		if genericTypes[t] {
			m["__class_getitem__"] = genericRow.attribute(t)
			t.names = append(t.names, "__class_getitem__")
		}
		if t.Ops.Hash == nil {
			m["__hash__"] = None
			t.names = append(t.names, "__hash__")
		}
		if m["__doc__"].p == nil {
			t.names = append(t.names, "__doc__")
		}
		t.attrs = m
	})
	return t.attrs
}

// Lookup finds name along t's mro, as CPython's _PyType_Lookup: no descriptor
// is applied, the metaclass is not consulted. Null if there is none; never
// raises.
func (t *Type) Lookup(name string) Value {
	h := hashString(name)
	for _, c := range t.mro {
		if c.Flags&Heap != 0 {
			if i := c.dict.findStr(name, h); i >= 0 {
				return c.dict.ents[i].val
			}
		} else if v := c.own(name); v.p != nil {
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

// Base returns __base__: the base whose layout t continues, nil for object.
func (t *Type) Base() *Type { return t.base }

// Bases returns the direct bases. Not to be modified.
func (t *Type) Bases() []*Type { return t.bases }

// Dict returns the namespace of a Python class, nil for built-in types.
func (t *Type) Dict() *Dict { return t.dict }

// Ver changes whenever an attribute of t or of one of its bases does; for
// built-in types it is constant. No two types of an interpreter ever have the
// same, so an inline cache that compares versions has compared types too.
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

// TypeName returns what error messages call v's type: CPython's tp_name, which
// has the module in front for built-in types outside builtins.
func TypeName(v Value) string { return v.p.typ.fullName }

// TypeName returns what error messages call t.
func (t *Type) TypeName() string { return t.fullName }
