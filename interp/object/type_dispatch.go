package object

// This file holds the Go functions that stand in the Ops of Python classes:
// each finds the special method in the class and calls it, as CPython's
// slot_* functions do.

// callMaybe calls the special method sp of v; NotImplemented if there is none.
func callMaybe(rt *Runtime, sp Special, v, x Value) Value {
	m := v.p.typ.special[sp]
	if m.p == nil {
		return NotImplemented
	}
	return callSpecial(rt, m, v, x)
}

// missingSpecial raises what CPython raises when one method of a pair, say
// __delitem__ beside __setitem__, is missing.
func missingSpecial(rt *Runtime, sp Special) Value {
	return rt.Raisef(&AttributeErrorType, "%s", specialNames[sp])
}

// call0 calls the special method sp of v. It may be gone by now: iteration,
// say, keeps Ops.Next while the script edits the class.
func call0(rt *Runtime, sp Special, v Value) Value {
	m := v.p.typ.special[sp]
	if m.p == nil {
		return missingSpecial(rt, sp)
	}
	return callSpecial(rt, m, v)
}

func call1(rt *Runtime, sp Special, v, x Value) Value {
	m := v.p.typ.special[sp]
	if m.p == nil {
		return missingSpecial(rt, sp)
	}
	return callSpecial(rt, m, v, x)
}

func call2(rt *Runtime, sp Special, v, x, y Value) Value {
	m := v.p.typ.special[sp]
	if m.p == nil {
		return missingSpecial(rt, sp)
	}
	return callSpecial(rt, m, v, x, y)
}

var (
	dispatchBinary  [numOps]func(rt *Runtime, a, b Value) Value
	dispatchInPlace [numOps]func(rt *Runtime, a, b Value) Value
)

func init() {
	for op := range numOps {
		dispatchBinary[op] = func(rt *Runtime, a, b Value) Value { return binaryMethods(rt, op, a, b) }
		dispatchInPlace[op] = func(rt *Runtime, a, b Value) Value { return callMaybe(rt, SpInPlace+Special(op), a, b) }
	}
}

// binaryMethods is a op b where at least one operand's class has methods for
// it: CPython's SLOT1BINFULL.
func binaryMethods(rt *Runtime, op Op, a, b Value) Value {
	ta, tb := a.p.typ, b.p.typ
	plain, reflected := Special(op), SpReflected+Special(op)
	other := ta != tb && tb.opOwner[op] == &pythonOwner
	if ta.opOwner[op] == &pythonOwner {
		// The subclass goes first if it brings a reflected method of its own.
		if other && tb.IsSubtype(ta) && tb.special[reflected].p != nil && tb.special[reflected] != ta.special[reflected] {
			if v := callMaybe(rt, reflected, b, a); v.p != &notImplTag {
				return v
			}
			other = false
		}
		if v := callMaybe(rt, plain, a, b); v.p != &notImplTag || ta == tb {
			return v
		}
	}
	if other {
		return callMaybe(rt, reflected, b, a)
	}
	return NotImplemented
}

func dispatchPow3(rt *Runtime, a, b, mod Value) Value {
	// Three-argument pow does not try __rpow__ before Python 3.14.
	if a.p.typ.opOwner[Pow] != &pythonOwner {
		return NotImplemented
	}
	return call2(rt, Special(Pow), a, b, mod)
}

func dispatchCompare(rt *Runtime, a, b Value, op Cmp) Value {
	m := a.p.typ.special[SpLT+Special(op)]
	if m.p == nil {
		return NotImplemented
	}
	switch m.p.impl.(type) {
	case *Function, *SlotWrapper, *Builtin:
		return callSpecial(rt, m, a, b)
	}
	if get := m.p.typ.Ops.Get; get != nil {
		// An exception of the descriptor counts as no method, as in CPython.
		if !rt.Enter("") {
			return Value{}
		}
		m = get(rt, m, a, a.p.typ)
		rt.Leave()
		if m.p == nil {
			if rt.Catchable() {
				rt.Clear()
				return NotImplemented
			}
			return Value{}
		}
		return Call1(rt, m, b)
	}
	return callSpecial(rt, m, a, b)
}

func dispatchNeg(rt *Runtime, v Value) Value    { return call0(rt, SpNeg, v) }
func dispatchPos(rt *Runtime, v Value) Value    { return call0(rt, SpPos, v) }
func dispatchInvert(rt *Runtime, v Value) Value { return call0(rt, SpInvert, v) }
func dispatchAbs(rt *Runtime, v Value) Value    { return call0(rt, SpAbs, v) }
func dispatchRepr(rt *Runtime, v Value) Value   { return call0(rt, SpRepr, v) }
func dispatchStr(rt *Runtime, v Value) Value    { return call0(rt, SpStr, v) }
func dispatchAwait(rt *Runtime, v Value) Value  { return call0(rt, SpAwait, v) }
func dispatchAIter(rt *Runtime, v Value) Value  { return call0(rt, SpAIter, v) }
func dispatchANext(rt *Runtime, v Value) Value  { return call0(rt, SpANext, v) }

// What conversions return is checked by those who ask for them: see ToInt,
// ToFloat and Index.
func dispatchInt(rt *Runtime, v Value) Value     { return call0(rt, SpInt, v) }
func dispatchIndex(rt *Runtime, v Value) Value   { return call0(rt, SpIndex, v) }
func dispatchFloat(rt *Runtime, v Value) Value   { return call0(rt, SpFloat, v) }
func dispatchComplex(rt *Runtime, v Value) Value { return call0(rt, SpComplex, v) }

func dispatchBool(rt *Runtime, v Value) int {
	r := call0(rt, SpBool, v)
	if r.p == nil {
		return -1
	}
	if r.p != &boolTag {
		rt.TypeErrorf("__bool__ should return bool, returned %s", TypeName(r))
		return -1
	}
	return int(r.n)
}

func dispatchLen(rt *Runtime, v Value) int {
	r := call0(rt, SpLen, v)
	if r.p == nil {
		return -1
	}
	i := Index(rt, r)
	if i.p == nil {
		return -1
	}
	if b, ok := i.p.impl.(*BigInt); ok {
		if b.v.Sign() < 0 {
			rt.ValueErrorf("__len__() should return >= 0")
		} else {
			rt.OverflowErrorf("cannot fit 'int' into an index-sized integer")
		}
		return -1
	}
	if n := i.Int(); n >= 0 {
		return int(n)
	}
	rt.ValueErrorf("__len__() should return >= 0")
	return -1
}

func dispatchGetItem(rt *Runtime, v, key Value) Value { return call1(rt, SpGetItem, v, key) }

func dispatchSetItem(rt *Runtime, v, key, x Value) bool {
	return call2(rt, SpSetItem, v, key, x).p != nil
}

func dispatchDelItem(rt *Runtime, v, key Value) bool { return call1(rt, SpDelItem, v, key).p != nil }

func dispatchContains(rt *Runtime, v, x Value) int {
	if v.p.typ.special[SpContains] == None {
		rt.TypeErrorf("'%s' object is not a container", TypeName(v))
		return -1
	}
	r := call1(rt, SpContains, v, x)
	if r.p == nil {
		return -1
	}
	return Truth(rt, r)
}

func dispatchIter(rt *Runtime, v Value) Value {
	if v.p.typ.special[SpIter] == None {
		return rt.TypeErrorf("'%s' object is not iterable", TypeName(v))
	}
	return call0(rt, SpIter, v)
}

func dispatchNext(rt *Runtime, v Value) Value {
	m := v.p.typ.special[SpNext]
	if m.p == nil {
		// The method was there when the iteration began.
		return rt.TypeErrorf("'%s' object is not iterable", TypeName(v))
	}
	r := callSpecial(rt, m, v)
	if r.p == nil && rt.Matches(&StopIterationType) {
		rt.StopValue = rt.exc.Field("value")
		rt.Clear()
	}
	return r
}

func dispatchHash(rt *Runtime, v Value) (uint64, bool) {
	r := call0(rt, SpHash, v)
	if r.p == nil {
		return 0, false
	}
	if !r.p.typ.IsSubtype(&IntType) {
		rt.TypeErrorf("__hash__ method should return an integer")
		return 0, false
	}
	x := exactOf(r)
	if x.p == &intTag || x.p == &boolTag {
		if int64(x.n) == -1 {
			// -1 means "error" to CPython's C functions.
			return ^uint64(1), true
		}
		return x.n, true
	}
	return IntType.Ops.Hash(rt, x)
}

func dispatchFormat(rt *Runtime, v Value, spec string) Value {
	return call1(rt, SpFormat, v, NewStr(spec))
}

func dispatchCall(rt *Runtime, v Value, args []Value, names []string) Value {
	m := v.p.typ.special[SpCall]
	if m.p == nil {
		return missingSpecial(rt, SpCall)
	}
	return callMethodArgs(rt, m, v, args, names)
}

// callMethodArgs calls m, as it stands in the class of self, with self and args.
func callMethodArgs(rt *Runtime, m, self Value, args []Value, names []string) Value {
	switch f := m.p.impl.(type) {
	case *Function:
		all := rt.PushArgs(len(args) + 1)
		all[0] = self
		copy(all[1:], args)
		var v Value
		if rt.Enter("") {
			v = f.Call(rt, all, names)
			rt.Leave()
		}
		rt.PopArgs(all)
		return v
	case *SlotWrapper:
		all := rt.PushArgs(len(args) + 1)
		all[0] = self
		copy(all[1:], args)
		v := f.call(rt, all, names)
		rt.PopArgs(all)
		return v
	case *Builtin:
		if f.BindsSelf() {
			all := rt.PushArgs(len(args) + 1)
			all[0] = self
			copy(all[1:], args)
			v := f.Call(rt, all, names)
			rt.PopArgs(all)
			return v
		}
	}
	if get := m.p.typ.Ops.Get; get != nil {
		if !rt.Enter("") {
			return Value{}
		}
		m = get(rt, m, self, self.p.typ)
		rt.Leave()
		if m.p == nil {
			return Value{}
		}
	}
	return Call(rt, m, args, names)
}

func dispatchGetAttribute(rt *Runtime, v Value, name string) Value {
	t := v.p.typ
	x := call1(rt, SpGetAttribute, v, rt.Intern(name))
	if x.p == nil && t.special[SpGetAttr].p != nil && rt.Matches(&AttributeErrorType) {
		rt.Clear()
		x = call1(rt, SpGetAttr, v, rt.Intern(name))
	}
	return x
}

// dispatchGetAttr is for classes with __getattr__ but without a Python
// __getattribute__.
func dispatchGetAttr(rt *Runtime, v Value, name string) Value {
	t := v.p.typ
	var x Value
	if o := nativeOwner(t.special[SpGetAttribute], SpGetAttribute); o.plainGet {
		if x = genericLookup(rt, v, name); x.p != nil {
			return x
		}
	} else if x = o.Ops.GetAttr(rt, v, name); x.p != nil {
		return x
	}
	return AskGetattr(rt, v, name)
}

// AskGetattr gives __getattr__ of v's class its turn after an attribute was not
// found; another exception than AttributeError stays.
func AskGetattr(rt *Runtime, v Value, name string) Value {
	if rt.exc != nil {
		if !rt.Matches(&AttributeErrorType) {
			return Value{}
		}
		rt.Clear()
	}
	return call1(rt, SpGetAttr, v, rt.Intern(name))
}

func dispatchSetAttr(rt *Runtime, v Value, name string, x Value) bool {
	if x.p == nil {
		return call1(rt, SpDelAttr, v, rt.Intern(name)).p != nil
	}
	return call2(rt, SpSetAttr, v, rt.Intern(name), x).p != nil
}

func dispatchGet(rt *Runtime, d, obj Value, cls *Type) Value {
	c := None
	if cls != nil {
		c = cls.Value()
	}
	if obj.p == nil {
		obj = None
	}
	return call2(rt, SpGet, d, obj, c)
}

func dispatchSet(rt *Runtime, d, obj, x Value) bool {
	if x.p == nil {
		return call1(rt, SpDelete, d, obj).p != nil
	}
	return call2(rt, SpSet, d, obj, x).p != nil
}

// dispatchNew calls the __new__ of a Python class with cls in front.
func dispatchNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	m := cls.special[SpNew]
	if s := asStaticMethod(m); s != nil {
		m = s.Func
	} else if get := m.p.typ.Ops.Get; get != nil {
		if m = get(rt, m, Value{}, cls); m.p == nil {
			return Value{}
		}
	}
	all := rt.PushArgs(len(args) + 1)
	all[0] = cls.Value()
	copy(all[1:], args)
	v := Call(rt, m, all, names)
	rt.PopArgs(all)
	return v
}

func dispatchInit(rt *Runtime, self Value, args []Value, names []string) bool {
	m := self.p.typ.special[SpInit]
	if m.p == nil {
		missingSpecial(rt, SpInit)
		return false
	}
	r := callMethodArgs(rt, m, self, args, names)
	return r.p != nil && initReturned(rt, r)
}

// InitReturned checks what __init__ returned, for callers that run it
// themselves (see Type.PlainCall): false with an exception pending.
func InitReturned(rt *Runtime, r Value) bool { return initReturned(rt, r) }

// initReturned checks what __init__ returned.
func initReturned(rt *Runtime, r Value) bool {
	if r.p != &noneTag {
		rt.TypeErrorf("__init__() should return None, not '%s'", TypeName(r))
		return false
	}
	return true
}
