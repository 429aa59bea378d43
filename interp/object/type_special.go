package object

// This file keeps the special methods and the Ops of a Python class in step
// with its namespace and its bases, as CPython's fixup_slot_dispatchers and
// update_slot do.

// pythonOwner stands in opOwner, newOwner and initOwner for "a method of a
// Python class answers".
var pythonOwner Type

// collectSpecials finds the special methods along t's mro: later classes
// first, so that earlier ones overwrite.
func (t *Type) collectSpecials() {
	if t.special == nil {
		t.special = new([numSpecial]Value)
	} else {
		*t.special = [numSpecial]Value{}
	}
	// What object does is always there, whatever a metaclass's mro() says.
	for _, b := range ObjectType.builtinSpecials() {
		t.special[b.sp] = b.v
	}
	for i := len(t.mro) - 1; i >= 0; i-- {
		c := t.mro[i]
		if c == &ObjectType {
			continue
		}
		if c.Flags&Heap == 0 {
			for _, b := range c.builtinSpecials() {
				t.special[b.sp] = b.v
			}
			continue
		}
		for j := range c.dict.ents {
			e := &c.dict.ents[j]
			if e.key.p == nil {
				continue
			}
			s, ok := e.key.p.impl.(*Str)
			if !ok || len(s.s) < 6 || s.s[0] != '_' {
				continue
			}
			if sp, ok := specialByName[s.s]; ok {
				t.special[sp] = e.val
			}
		}
	}
}

// refreshCost is what refresh costs in units of work.
func (t *Type) refreshCost() int64 {
	n := 40
	for _, c := range t.mro {
		n++
		if c.Flags&Heap != 0 {
			n += len(c.dict.ents) / 4
		}
	}
	return int64(n)
}

type ownedSpecial struct {
	sp Special
	v  Value
}

// builtinSpecials lists the special methods among a built-in type's own
// attributes.
func (t *Type) builtinSpecials() []ownedSpecial {
	t.builtinAttrs()
	t.specialsOnce.Do(func() {
		for name, v := range t.attrs {
			if sp, ok := specialByName[name]; ok {
				t.specials = append(t.specials, ownedSpecial{sp, v})
			}
		}
	})
	return t.specials
}

// answer tells who answers the given special methods of t, which share one
// field of Ops: nobody (nil), the Go function of a built-in type, or
// pythonOwner when methods have to be called. As in CPython one method of
// Python's in the group is enough for that.
func (t *Type) answer(sps ...Special) *Type {
	var owner *Type
	for _, sp := range sps {
		v := t.special[sp]
		if v.p == nil {
			continue
		}
		o := nativeOwner(v, sp)
		if o == nil || o != &ObjectType && !t.IsSubtype(o) || owner != nil && owner != o {
			return &pythonOwner
		}
		owner = o
	}
	return owner
}

// refresh recomputes t.special and t.Ops.
func (t *Type) refresh() {
	t.collectSpecials()
	o := Ops{Dict: t.solid.Ops.Dict}
	if t.solid.Flags&HasDict == 0 && t.Flags&NoDict == 0 {
		o.Dict = instanceDict
	}
	for i := range numOps {
		sp := Special(i)
		a := t.answer(sp, SpReflected+sp)
		t.opOwner[i] = a
		switch {
		case a == &pythonOwner:
			o.Binary[i] = dispatchBinary[i]
		case a != nil:
			o.Binary[i] = a.Ops.Binary[i]
		}
		switch a := t.answer(SpInPlace + sp); {
		case a == &pythonOwner:
			o.InPlace[i] = dispatchInPlace[i]
		case a != nil:
			o.InPlace[i] = a.Ops.InPlace[i]
		}
	}
	switch a := t.opOwner[Pow]; {
	case a == &pythonOwner:
		o.Pow3 = dispatchPow3
	case a != nil:
		o.Pow3 = a.Ops.Pow3
	}
	t.refreshConversions(&o)
	t.refreshContainer(&o)
	t.refreshObject(&o)
	t.Ops = o
}

func (t *Type) refreshConversions(o *Ops) {
	unary := func(dst *func(*Runtime, Value) Value, sp Special, python func(*Runtime, Value) Value, native func(*Ops) func(*Runtime, Value) Value) {
		switch a := t.answer(sp); {
		case a == &pythonOwner:
			*dst = python
		case a != nil:
			*dst = native(&a.Ops)
		}
	}
	type un = func(*Runtime, Value) Value
	unary(&o.Neg, SpNeg, dispatchNeg, func(o *Ops) un { return o.Neg })
	unary(&o.Pos, SpPos, dispatchPos, func(o *Ops) un { return o.Pos })
	unary(&o.Invert, SpInvert, dispatchInvert, func(o *Ops) un { return o.Invert })
	unary(&o.Abs, SpAbs, dispatchAbs, func(o *Ops) un { return o.Abs })
	unary(&o.Int, SpInt, dispatchInt, func(o *Ops) un { return o.Int })
	unary(&o.Float, SpFloat, dispatchFloat, func(o *Ops) un { return o.Float })
	unary(&o.Index, SpIndex, dispatchIndex, func(o *Ops) un { return o.Index })
	unary(&o.Complex, SpComplex, dispatchComplex, func(o *Ops) un { return o.Complex })
	unary(&o.Iter, SpIter, dispatchIter, func(o *Ops) un { return o.Iter })
	unary(&o.Next, SpNext, dispatchNext, func(o *Ops) un { return o.Next })
	unary(&o.Repr, SpRepr, dispatchRepr, func(o *Ops) un { return o.Repr })
	unary(&o.Str, SpStr, dispatchStr, func(o *Ops) un { return o.Str })
	unary(&o.Await, SpAwait, dispatchAwait, func(o *Ops) un { return o.Await })
	unary(&o.AIter, SpAIter, dispatchAIter, func(o *Ops) un { return o.AIter })
	unary(&o.ANext, SpANext, dispatchANext, func(o *Ops) un { return o.ANext })
	switch a := t.answer(SpBool); {
	case a == &pythonOwner:
		o.Bool = dispatchBool
	case a != nil:
		o.Bool = a.Ops.Bool
	}
	switch a := t.answer(SpFormat); {
	case a == &pythonOwner:
		o.Format = dispatchFormat
	case a != nil:
		o.Format = a.Ops.Format
	}
}

func (t *Type) refreshContainer(o *Ops) {
	switch a := t.answer(SpLen); {
	case a == &pythonOwner:
		o.Len = dispatchLen
	case a != nil:
		o.Len = a.Ops.Len
	}
	switch a := t.answer(SpGetItem); {
	case a == &pythonOwner:
		o.GetItem = dispatchGetItem
	case a != nil:
		o.GetItem = a.Ops.GetItem
	}
	switch a := t.answer(SpSetItem, SpDelItem); {
	case a == &pythonOwner:
		o.SetItem, o.DelItem = dispatchSetItem, dispatchDelItem
	case a != nil:
		o.SetItem, o.DelItem = a.Ops.SetItem, a.Ops.DelItem
	}
	switch a := t.answer(SpContains); {
	case a == &pythonOwner:
		o.Contains = dispatchContains
	case a != nil:
		o.Contains = a.Ops.Contains
	}
	switch a := t.answer(SpHash); {
	case t.special[SpHash] == None:
	case a == &pythonOwner:
		o.Hash = dispatchHash
	case a != nil:
		o.Hash = a.Ops.Hash
	}
	switch a := t.answer(SpLT, SpLE, SpEQ, SpNE, SpGT, SpGE); {
	case a == &pythonOwner:
		o.Compare = dispatchCompare
	case a != nil:
		o.Compare = a.Ops.Compare
	}
}

func (t *Type) refreshObject(o *Ops) {
	switch a := t.answer(SpCall); {
	case a == &pythonOwner:
		o.Call = dispatchCall
	case a != nil:
		o.Call = a.Ops.Call
	}
	switch a := t.answer(SpGetAttribute); {
	case a == &pythonOwner:
		o.GetAttr, t.plainGet, t.plainFind = dispatchGetAttribute, false, false
	default:
		o.GetAttr, t.plainGet, t.plainFind = a.Ops.GetAttr, a.plainGet, a.plainGet
		if t.special[SpGetAttr].p != nil {
			o.GetAttr, t.plainGet = dispatchGetAttr, false
		}
	}
	switch a := t.answer(SpSetAttr, SpDelAttr); {
	case a == &pythonOwner:
		o.SetAttr, t.plainSet = dispatchSetAttr, false
	default:
		o.SetAttr, t.plainSet = a.Ops.SetAttr, a.plainSet
	}
	switch a := t.answer(SpGet); {
	case a == &pythonOwner:
		o.Get = dispatchGet
	case a != nil:
		o.Get = a.Ops.Get
	}
	switch a := t.answer(SpSet, SpDelete); {
	case a == &pythonOwner:
		o.Set = dispatchSet
	case a != nil:
		o.Set = a.Ops.Set
	}
	a := t.answer(SpNew)
	if a != nil && a != &pythonOwner && a.newOwner != t.solid.newOwner {
		// Found before the one that fits the layout: let __new__ itself complain.
		a = &pythonOwner
	}
	switch {
	case a == &pythonOwner:
		o.New, t.newOwner = dispatchNew, a
	case a != nil:
		o.New, t.newOwner = a.Ops.New, a.newOwner
	default:
		o.New, t.newOwner = t.solid.Ops.New, t.solid.newOwner
	}
	switch a := t.answer(SpInit); {
	case a == &pythonOwner:
		o.Init, t.initOwner = dispatchInit, a
	case a != nil:
		o.Init, t.initOwner = a.Ops.Init, a.initOwner
	}
}

// changed makes caches forget what they know about t and the classes derived
// from it, and brings their Ops up to date if a special method changed.
func (t *Type) changed(rt *Runtime, special bool) {
	t.ver = rt.nextVer()
	rt.Budget--
	if special {
		rt.Budget -= t.refreshCost()
		t.refresh()
	}
	for _, s := range t.subclasses {
		s.changed(rt, special)
	}
}
