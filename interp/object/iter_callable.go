package object

// CallIter is iter(callable, sentinel).
type CallIter struct {
	Object
	WalkMark
	fn, sentinel Value // null once exhausted
}

// CallIterType is the type of CallIters.
var CallIterType Type

// NewCallIter returns iter(fn, sentinel); fn is known to be callable.
func NewCallIter(fn, sentinel Value) Value {
	it := &CallIter{fn: fn, sentinel: sentinel}
	it.Object = Object{&CallIterType, it}
	return Value{p: &it.Object}
}

func init() {
	CallIterType.define(TypeSpec{
		Name: "callable_iterator", Flags: Final | NoNew,
		Ops: Ops{Iter: selfIter, Next: callIterNext},
	})
}

func callIterNext(rt *Runtime, v Value) Value {
	it := v.p.impl.(*CallIter)
	if it.fn.p == nil {
		return Value{}
	}
	x := Call0(rt, it.fn)
	if x.p == nil {
		if rt.Matches(&StopIterationType) {
			rt.Clear()
			it.fn, it.sentinel = Value{}, Value{}
		}
		return Value{}
	}
	if it.fn.p == nil {
		// The call exhausted this very iterator.
		return Value{}
	}
	switch Equal(rt, it.sentinel, x) {
	case 0:
		return x
	case 1:
		it.fn, it.sentinel = Value{}, Value{}
	}
	return Value{}
}
