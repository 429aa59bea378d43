package object

import (
	"slices"
	"strings"
)

// This file is type.__new__: it makes a class from its name, bases and
// namespace.

// classCost is what a class is charged in bytes.
const classCost = 4096

// typeNew is type.__new__(meta, name, bases, namespace, **keywords).
func typeNew(rt *Runtime, meta *Type, args []Value, names []string) Value {
	pos := args[:len(args)-len(names)]
	if len(pos) != 3 {
		return rt.TypeErrorf("type.__new__() takes exactly 3 arguments (%d given)", len(pos))
	}
	name := AsStr(pos[0])
	if name == nil {
		return rt.TypeErrorf("type.__new__() argument 1 must be str, not %s", typeNameNone(pos[0]))
	}
	bases := AsTuple(pos[1])
	if bases == nil {
		return rt.TypeErrorf("type.__new__() argument 2 must be tuple, not %s", typeNameNone(pos[1]))
	}
	ns := AsDict(pos[2])
	if ns == nil {
		return rt.TypeErrorf("type.__new__() argument 3 must be dict, not %s", typeNameNone(pos[2]))
	}
	winner, ok := calculateMeta(rt, meta, bases.items)
	if !ok {
		return Value{}
	}
	if winner != meta {
		if winner.newOwner != &TypeType {
			return winner.Ops.New(rt, winner, args, names)
		}
		meta = winner
	}
	return NewClass(rt, meta, pos[0], bases.items, ns, args[3:], names)
}

// calculateMeta returns the most derived of meta and the metaclasses of bases.
func calculateMeta(rt *Runtime, meta *Type, bases []Value) (*Type, bool) {
	winner := meta
	for _, b := range bases {
		t := b.AsType()
		if t == nil {
			if m := rt.lookup(b.p.typ, "__mro_entries__"); m.p != nil {
				rt.TypeErrorf("type() doesn't support MRO entry resolution; use types.new_class()")
				return nil, false
			}
		}
		switch c := b.p.typ; {
		case winner.IsSubtype(c):
		case c.IsSubtype(winner):
			winner = c
		default:
			rt.TypeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
			return nil, false
		}
	}
	return winner, true
}

// NewClass is type.__new__ once the metaclass is known. ns is copied. keywords
// (with their names) go to __init_subclass__. Null with an exception pending.
func NewClass(rt *Runtime, meta *Type, nameValue Value, bases []Value, ns *Dict, keywords []Value, names []string) Value {
	name := AsStr(nameValue).s
	if !typeNameAllowed(rt, name) {
		return Value{}
	}
	if len(bases) == 0 {
		bases = []Value{ObjectType.Value()}
	}
	base := bestBase(rt, bases)
	if base == nil || !rt.Alloc(classCost+int64(dictEntryCost*ns.Len())) {
		return Value{}
	}
	t := &Type{Name: name, Qualname: name, fullName: name, Flags: Heap, base: base, dict: copyDict(ns)}
	t.Object = Object{meta, t}
	t.given = t.given.noted(nameValue, nameOf).noted(nameValue, qualnameOf)
	for _, b := range bases {
		c := b.AsType()
		t.bases = append(t.bases, c)
		t.Flags |= c.Flags & (Exc | HasDict)
		if t.Flags&(SeqType|MapType) == 0 {
			t.Flags |= c.Flags & (SeqType | MapType)
		}
	}
	t.solid, t.layout = base.solid, base.layout
	t.hasPayload = t.solid != &ObjectType && t.solid.Flags&(Exc|HasDict) == 0
	t.fixed = base.fixed
	if t.hasPayload && base.Flags&Heap == 0 {
		t.fixed = 1
	}
	slots, ok := t.readSlots(rt)
	if !ok || !t.setNames(rt) {
		return Value{}
	}
	t.wrapMethods()
	cell, ok := t.takeClassCell(rt)
	if !ok {
		return Value{}
	}
	t.addSlots(slots)
	if v := t.dict.GetStr("__doc__"); v.p != nil && AsStr(v) != nil && hasSurrogate(AsStr(v).s) {
		return rt.RaiseSurrogate(AsStr(v).s)
	}
	t.addObjectAttrs()
	if cell != nil {
		// A metaclass's mro() may call methods already.
		cell.V = t.Value()
	}
	// A metaclass's mro() sees the class already: caches must know it.
	t.ver = rt.nextVer()
	if !t.computeMRO(rt) {
		return Value{}
	}
	if !rt.Work(int(t.refreshCost())) || !rt.Alloc(int64(8*len(t.mro))) {
		return Value{}
	}
	t.ver = rt.nextVer()
	t.hint = t.fixed
	t.refresh()
	for _, b := range t.bases {
		b.addSubclass(rt, t)
	}
	if !t.warnOddKeys(rt) || !t.callSetNames(rt) || !t.initSubclass(rt, keywords, names) {
		return Value{}
	}
	return t.Value()
}

// typeNameAllowed checks what C would not take as a name.
func typeNameAllowed(rt *Runtime, name string) bool {
	if !rt.IsUTF8(name) {
		return false
	}
	if strings.IndexByte(name, 0) >= 0 {
		rt.ValueErrorf("type name must not contain null characters")
		return false
	}
	return true
}

func (b *Type) addSubclass(rt *Runtime, t *Type) {
	if b.Flags&Heap != 0 {
		b.subclasses = append(b.subclasses, t)
	} else {
		rt.subs[b] = append(rt.subs[b], t)
	}
}

// Subclasses returns the direct subclasses made in this interpreter, in order.
func (rt *Runtime) Subclasses(t *Type) []*Type {
	if t.Flags&Heap != 0 {
		return t.subclasses
	}
	return rt.subs[t]
}

// setNames settles __module__, __qualname__ and what wants defaults.
func (t *Type) setNames(rt *Runtime) bool {
	if t.dict.GetStr("__module__").p == nil {
		if fr := rt.CurrentFrame(0); fr != nil && fr.Fn != nil {
			if m := fr.Globals().GetStr("__name__"); m.p != nil {
				t.dict.SetStr("__module__", m)
			}
		}
	}
	if q := t.dict.GetStr("__qualname__"); q.p != nil {
		s := AsStr(q)
		if s == nil {
			rt.TypeErrorf("type __qualname__ must be a str, not %s", TypeName(q))
			return false
		}
		t.Qualname = s.s
		t.given = t.given.noted(q, qualnameOf)
		t.dict.DelStr("__qualname__")
	}
	return true
}

// wrapMethods makes the methods that are static or class methods by nature.
func (t *Type) wrapMethods() {
	if v := t.dict.GetStr("__new__"); v.p != nil && v.AsFunction() != nil {
		t.dict.SetStr("__new__", NewStaticMethod(v))
	}
	for _, n := range [2]string{"__init_subclass__", "__class_getitem__"} {
		if v := t.dict.GetStr(n); v.p != nil && v.AsFunction() != nil {
			t.dict.SetStr(n, NewClassMethod(v))
		}
	}
}

// takeClassCell removes __classcell__, the cell methods read __class__ from.
func (t *Type) takeClassCell(rt *Runtime) (*Cell, bool) {
	v := t.dict.GetStr("__classcell__")
	if v.p == nil {
		return nil, true
	}
	c := v.AsCell()
	if c == nil {
		s, ok := ReprText(rt, v.p.typ.Value())
		if ok {
			rt.TypeErrorf("__classcell__ must be a nonlocal cell, not %s", s)
		}
		return nil, false
	}
	t.dict.DelStr("__classcell__")
	return c, true
}

// addObjectAttrs adds what every class has: __doc__, and None for __hash__
// when the class defines equality alone.
func (t *Type) addObjectAttrs() {
	if t.dict.GetStr("__doc__").p == nil {
		t.dict.SetStr("__doc__", None)
	}
	if t.dict.GetStr("__eq__").p != nil && t.dict.GetStr("__hash__").p == nil {
		t.dict.SetStr("__hash__", None)
	}
}

// warnOddKeys warns about a namespace with keys that no attribute can have.
func (t *Type) warnOddKeys(rt *Runtime) bool {
	if t.dict.kind == strKeys {
		return true
	}
	odd := func(e dictEntry) bool { return e.key.p != nil && AsStr(e.key) == nil }
	if !rt.Work(len(t.dict.ents)) {
		return false
	}
	if !slices.ContainsFunc(t.dict.ents, odd) {
		return true
	}
	return rt.Warn(&RuntimeWarningType, "non-string key in the __dict__ of class "+t.Name)
}

// callSetNames calls __set_name__ of everything in the namespace.
func (t *Type) callSetNames(rt *Runtime) bool {
	type entry struct {
		name Value
		v    Value
	}
	var list []entry
	for i := range t.dict.ents {
		e := &t.dict.ents[i]
		if e.key.p == nil || e.val.AsFunction() != nil {
			continue
		}
		list = append(list, entry{e.key, e.val})
	}
	for _, e := range list {
		m := rt.lookup(e.v.p.typ, "__set_name__")
		if m.p == nil {
			continue
		}
		if callSpecial(rt, m, e.v, t.Value(), e.name).p == nil {
			if rt.Catchable() {
				exc := rt.Clear()
				key, ok := ReprText(rt, e.name)
				if !ok {
					return false
				}
				exc.addNote("Error calling __set_name__ on '" + TypeName(e.v) + "' instance " + key + " in '" + t.Name + "'")
				// The class statement gets its line in the traceback.
				rt.exc, rt.noted = exc, false
			}
			return false
		}
	}
	return true
}

// addNote appends to e.__notes__.
func (e *Exception) addNote(s string) {
	if e.dict == nil {
		e.dict = NewDict()
	}
	if v := e.dict.GetStr("__notes__"); v.p != nil {
		if l, ok := v.p.impl.(*List); ok {
			l.items = append(l.items, NewStr(s))
		}
		return
	}
	e.dict.SetStr("__notes__", NewList([]Value{NewStr(s)}))
}

// initSubclass calls super(t, t).__init_subclass__(**keywords).
func (t *Type) initSubclass(rt *Runtime, keywords []Value, names []string) bool {
	if !slices.Contains(t.mro, t) {
		rt.TypeErrorf("super(type, obj): obj (type %s) is not an instance or subtype of type (%s).", t.Name, t.Name)
		return false
	}
	d := afterClass(t, t, "__init_subclass__")
	if d.p == nil {
		return true
	}
	if b := d.AsBuiltin(); b != nil && b.Owner == &ObjectType && len(names) == 0 {
		return true
	}
	m := d
	if get := d.p.typ.Ops.Get; get != nil {
		if m = get(rt, d, Value{}, t); m.p == nil {
			return false
		}
	}
	if b := m.AsBuiltin(); b != nil && b.Owner == &ObjectType {
		rt.TypeErrorf("%s.__init_subclass__() takes no keyword arguments", t.Qualname)
		return false
	}
	return Call(rt, m, keywords, names).p != nil
}
