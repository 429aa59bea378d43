package object

import (
	"slices"
	"strconv"
	"strings"
)

// This file defines object, the base of all classes.

// ObjectType is object.
var ObjectType Type

// Address returns the text of id(v) as default reprs print it.
func (rt *Runtime) Address(v Value) string { return "0x" + strconv.FormatUint(rt.ID(v), 16) }

// identityHash is hashIdentity as one value.
func identityHash(rt *Runtime, v Value) uint64 {
	h, _ := hashIdentity(rt, v)
	return h
}

// objectNew is object.__new__.
func objectNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if len(args) > 0 {
		if cls.newOwner != &ObjectType {
			return rt.TypeErrorf("object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if cls.initOwner == &ObjectType {
			return rt.TypeErrorf("%s() takes no arguments", cls.fullName)
		}
	}
	if cls.Flags&Heap == 0 {
		if cls != &ObjectType {
			return rt.TypeErrorf("cannot create '%s' instances", cls.fullName)
		}
		in := &Instance{shape: bareShape}
		in.Object = Object{&ObjectType, in}
		rt.Charge(64)
		return in.Value()
	}
	if cls.Flags&Abstract != 0 {
		return abstractError(rt, cls)
	}
	return rt.noteFinal(rt.NewInstance(cls)).Value()
}

// bareShape is the shape of object() itself. It is never extended: object has
// no __dict__.
var bareShape = &Shape{cls: &ObjectType, index: map[string]int32{}}

func abstractError(rt *Runtime, cls *Type) Value {
	abs := cls.dict.GetStr("__abstractmethods__")
	if abs.p == nil {
		return rt.AttributeErrorf(cls.Value(), "__abstractmethods__", "__abstractmethods__")
	}
	items, ok := ToSlice(rt, abs)
	if !ok {
		return Value{}
	}
	var list []string
	for _, x := range items {
		s := AsStr(x)
		if s == nil {
			return rt.TypeErrorf("sequence item 0: expected str instance, %s found", TypeName(x))
		}
		list = append(list, s.s)
	}
	slices.Sort(list)
	plural := "s"
	if len(list) == 1 {
		plural = ""
	}
	return rt.TypeErrorf("Can't instantiate abstract class %s without an implementation for abstract method%s '%s'",
		cls.fullName, plural, strings.Join(list, "', '"))
}

// objectInit is object.__init__.
func objectInit(rt *Runtime, self Value, args []Value, names []string) bool {
	if len(args) == 0 {
		return true
	}
	t := self.p.typ
	if t.initOwner != &ObjectType {
		rt.TypeErrorf("object.__init__() takes exactly one argument (the instance to initialize)")
		return false
	}
	if t.newOwner == &ObjectType {
		rt.TypeErrorf("%s.__init__() takes exactly one argument (the instance to initialize)", t.fullName)
		return false
	}
	return true
}

// objectRepr is object.__repr__.
func objectRepr(rt *Runtime, v Value) Value {
	t := v.p.typ
	name := t.fullName
	if m := t.ModuleName(); m != "" && m != "builtins" {
		name = m + "." + t.Qualname
	}
	return NewStr("<" + name + " object at " + rt.Address(v) + ">")
}

// objectStr is object.__str__: the repr.
func objectStr(rt *Runtime, v Value) Value { return v.p.typ.Ops.Repr(rt, v) }

func objectFormat(rt *Runtime, v Value, spec string) Value {
	if spec != "" {
		return rt.TypeErrorf("unsupported format string passed to %s.__format__", TypeName(v))
	}
	return ToStr(rt, v)
}

// objectCompare knows identity, and != as the opposite of whatever == says.
func objectCompare(rt *Runtime, a, b Value, op Cmp) Value {
	switch op {
	case EQ:
		if a == b {
			return True
		}
	case NE:
		f := a.p.typ.Ops.Compare
		if f == nil {
			return NotImplemented
		}
		v := f(rt, a, b, EQ)
		if v.p == nil || v.p == &notImplTag {
			return v
		}
		t := Truth(rt, v)
		if t < 0 {
			return Value{}
		}
		return Bool(t == 0)
	}
	return NotImplemented
}

// dictRow is the __dict__ attribute of objects that have one.
var dictRow = Row{Sig: "__dict__", Doc: "dictionary for instance variables", Kind: Getter, Fn: getDict, Set: setDict}

var weakrefRow = Row{Sig: "__weakref__", Doc: "list of weak references to the object", Kind: Getter, Fn: func(rt *Runtime, v Value) Value {
	if refs := rt.WeakRefs(v); len(refs) > 0 {
		return refs[0]
	}
	return None
}}

func getDict(rt *Runtime, v Value) Value {
	if t := v.AsType(); t != nil {
		// Of a base of a metaclass that stands before type.
		return t.dictProxy(rt)
	}
	if f := v.p.typ.Ops.Dict; f != nil {
		if d := f(rt, v, true); d != nil {
			if in, ok := v.p.impl.(*Instance); ok {
				if shown := in.shownDict(); shown.p != nil {
					return shown
				}
			}
			return d.Value()
		}
	}
	return noAttribute(rt, v, "__dict__")
}

// dictSetter is implemented by objects outside Instance whose __dict__ can be
// replaced.
type dictSetter interface{ setDict(d *Dict) }

func setDict(rt *Runtime, v, x Value) bool {
	if v.AsType() != nil {
		rt.Raisef(&AttributeErrorType, "attribute '__dict__' of 'type' objects is not writable")
		return false
	}
	d := NewDict() // what del obj.__dict__ leaves
	if x.p != nil {
		if d = AsDict(x); d == nil {
			rt.TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", TypeName(x))
			return false
		}
	}
	s, ok := v.p.impl.(dictSetter)
	if !ok {
		rt.Raisef(&AttributeErrorType, "attribute '__dict__' of '%s' objects is not writable", TypeName(v))
		return false
	}
	s.setDict(d)
	if in, ok := v.p.impl.(*Instance); ok && x.p != nil && x.p != &d.Object {
		in.showDictAs(x)
	}
	return true
}

func getClass(rt *Runtime, v Value) Value { return v.p.typ.Value() }

func setClass(rt *Runtime, v, x Value) bool {
	if x.p == nil {
		rt.TypeErrorf("can't delete __class__ attribute")
		return false
	}
	to := x.AsType()
	if to == nil {
		rt.TypeErrorf("__class__ must be set to a class, not '%s' object", TypeName(x))
		return false
	}
	from := v.p.typ
	modules := from.IsSubtype(&ModuleType) && to.IsSubtype(&ModuleType)
	if !modules && (from.Flags&Heap == 0 || to.Flags&Heap == 0) {
		rt.TypeErrorf("__class__ assignment only supported for mutable types or ModuleType subclasses")
		return false
	}
	if !sameLayout(from, to) {
		rt.TypeErrorf("__class__ assignment: '%s' object layout differs from '%s'", to.fullName, from.fullName)
		return false
	}
	if in, ok := v.p.impl.(*Instance); ok {
		in.moveTo(rt, to)
		return true
	}
	v.p.typ = to
	return true
}

// sameLayout reports whether instances of one class can become instances of
// the other: as CPython's compatible_for_assignment, both lead to one class by
// bases that add nothing, or the last that add something add the same.
func sameLayout(a, b *Type) bool {
	a, b = a.layoutRoot(), b.layoutRoot()
	if a == b {
		return true
	}
	if a.base == nil || a.base != b.base || a.addsDict() != b.addsDict() || a.addsWeakref() != b.addsWeakref() ||
		a.solid != b.solid || len(a.members) != len(b.members) {
		return false
	}
	for i, m := range a.members {
		if m.Name != b.members[i].Name {
			return false
		}
	}
	return true
}

// layoutRoot returns the first class from t along its bases that adds
// something to the instances of its base.
func (t *Type) layoutRoot() *Type {
	for t.base != nil && t.solid == t.base.solid && (t.Flags&Heap == 0 || len(t.members) == 0 && !t.addsDict() && !t.addsWeakref()) {
		t = t.base
	}
	return t
}

func (t *Type) addsDict() bool { return t.instancesHaveDict() && !t.base.instancesHaveDict() }

func (t *Type) addsWeakref() bool { return t.weaklyReferable() && !t.base.weaklyReferable() }

// dictEntryCost is what an entry takes in a copied dict, its place in the index
// included.
const dictEntryCost = 64

// copyDict returns a new dict with the entries of d, for which the caller has
// asked. No script code runs.
func copyDict(d *Dict) *Dict {
	n := NewDictSize(d.Len())
	for i := range d.ents {
		if e := &d.ents[i]; e.key.p != nil {
			n.insert(e.hash, e.key, e.val)
		}
	}
	return n
}

// objectDir is object.__dir__: the names in __dict__ and in the class and its
// bases, as a list.
func objectDir(rt *Runtime, v Value) Value {
	names := NewDict()
	d := LookupAttr(rt, v, "__dict__")
	if d.p == nil && rt.exc != nil {
		return Value{}
	}
	if d.p != nil {
		if m := AsDict(d); m != nil && !addKeys(rt, names, m) {
			return Value{}
		}
	}
	c := LookupAttr(rt, v, "__class__")
	if c.p == nil && rt.exc != nil {
		return Value{}
	}
	if c.p != nil && !mergeClassNames(rt, names, c) {
		return Value{}
	}
	return keyList(names)
}

func keyList(names *Dict) Value {
	var items []Value
	for i := range names.ents {
		if k := names.ents[i].key; k.p != nil {
			items = append(items, k)
		}
	}
	return NewList(items)
}

// listedName is what a name takes in a dict of names and in the list of them.
const listedName = 112

// addKeys adds the str keys of d to names.
func addKeys(rt *Runtime, names, d *Dict) bool {
	if !rt.Work(len(d.ents)) || !rt.Alloc(int64(len(d.ents))*listedName) {
		return false
	}
	for i := range d.ents {
		if k := d.ents[i].key; k.p != nil {
			if s, ok := k.p.impl.(*Str); ok {
				names.SetKey(s, None)
			}
		}
	}
	return true
}

// mergeClassNames adds the names of the class c and its bases to names.
func mergeClassNames(rt *Runtime, names *Dict, c Value) bool {
	t := c.AsType()
	if t == nil {
		return true
	}
	for _, k := range t.mro {
		if k.Flags&Heap != 0 {
			if !addKeys(rt, names, k.dict) {
				return false
			}
			continue
		}
		k.builtinAttrs()
		if !rt.Work(len(k.names)) || !rt.Alloc(int64(len(k.names))*listedName) {
			return false
		}
		for _, n := range k.names {
			names.SetStr(n, None)
		}
	}
	return true
}

func init() {
	ObjectType.define(TypeSpec{
		Name: "object", Flags: NoDict,
		Doc: "The base of all classes.\n\nobject() makes a featureless object: it can be told from others and nothing\nelse.",
		Ops: Ops{New: objectNew, Init: objectInit, Repr: objectRepr, Str: objectStr, Format: objectFormat, Hash: hashIdentity,
			Compare: objectCompare, GetAttr: genericGetAttr, SetAttr: genericSetAttr},
		Rows: []Row{
			{Sig: "__class__", Doc: "the object's class", Kind: Getter, Fn: getClass, Set: setClass},
			{Sig: "__reduce_ex__(self, protocol, /)", Doc: "Helper for pickle.", Fn: objectReduceEx},
			{Sig: "__reduce__(self, /)", Doc: "Helper for pickle.", Fn: reduceOld},
			{Sig: "__getstate__(self, /)", Doc: "Helper for pickle: what of the object is to be saved.", Fn: objectGetState},
			{Sig: "__subclasshook__(cls, object, /)", Kind: ClassMethod, Doc: "Abstract classes can override this to answer issubclass(); NotImplemented\nleaves the answer to the usual way.",
				Fn: func(rt *Runtime, cls, c Value) Value { return NotImplemented }},
			{Sig: "__init_subclass__(cls, /)", Kind: ClassMethod, Doc: "Called on a class when it is subclassed; does nothing unless overridden.",
				Fn: func(rt *Runtime, cls Value) Value { return None }},
			{Sig: "__sizeof__(self, /)", Doc: "Size of the object in memory, in bytes.", Fn: func(rt *Runtime, v Value) Value {
				n := 16
				if in, ok := v.p.impl.(*Instance); ok && in.typ != &ObjectType {
					n = 56 + 16*cap(in.slots)
				}
				return Int(int64(n))
			}},
			{Sig: "__dir__(self, /)", Doc: "Names of the object's attributes: what dir() sorts.", Fn: objectDir},
		},
	})
}
