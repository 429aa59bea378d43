package object

// This file implements weakref.proxy: an object that does everything by asking
// the object it refers to weakly.

// WeakProxy is a weakref.proxy object.
type WeakProxy struct {
	Object
	WalkMark
	ref *WeakRef
}

// The types of weak proxies: of callable objects and of others.
var WeakProxyType, WeakCallableProxyType Type

// NewWeakProxy returns weakref.proxy(v, callback). Null with an exception
// pending.
func (rt *Runtime) NewWeakProxy(v, callback Value) Value {
	r := rt.NewWeakRef(v, callback)
	if r.p == nil {
		return r
	}
	w := r.AsWeakRef()
	if w.proxy != nil {
		return Value{p: &w.proxy.Object}
	}
	p := &WeakProxy{ref: w}
	if w.callback.p == nil {
		w.proxy = p
	}
	p.Object = Object{&WeakProxyType, p}
	if v.p.typ.Ops.Call != nil {
		p.typ = &WeakCallableProxyType
	}
	return Value{p: &p.Object}
}

// Walk implements Walkable.
func (p *WeakProxy) Walk(w *Walker) int64 { w.Visit(Value{p: &p.ref.Object}); return 96 }

// behind returns the object behind v if v is a proxy, v itself otherwise; null
// with ReferenceError pending when it is gone.
func behind(rt *Runtime, v Value) Value {
	p, ok := v.p.impl.(*WeakProxy)
	if !ok {
		return v
	}
	if p.ref.target.p != nil && !rt.sweepFor(v) {
		return Value{}
	}
	if p.ref.target.p == nil {
		return rt.Raisef(&ReferenceErrorType, "weakly-referenced object no longer exists")
	}
	return p.ref.target
}

// viaProxy makes an operation on the object from one on the proxy.
func viaProxy(f func(*Runtime, Value) Value) func(*Runtime, Value) Value {
	return func(rt *Runtime, v Value) Value {
		if v = behind(rt, v); v.p == nil {
			return v
		}
		return f(rt, v)
	}
}

func proxyOps() Ops {
	o := Ops{
		Neg:    viaProxy(func(rt *Runtime, v Value) Value { return Unary(rt, Neg, v) }),
		Pos:    viaProxy(func(rt *Runtime, v Value) Value { return Unary(rt, Pos, v) }),
		Invert: viaProxy(func(rt *Runtime, v Value) Value { return Unary(rt, Invert, v) }),
		Abs: viaProxy(func(rt *Runtime, v Value) Value {
			if f := v.p.typ.Ops.Abs; f != nil {
				return f(rt, v)
			}
			return rt.TypeErrorf("bad operand type for abs(): '%s'", TypeName(v))
		}),
		Int:   viaProxy(ToInt),
		Float: viaProxy(func(rt *Runtime, v Value) Value { return Call1(rt, FloatType.Value(), v) }),
		Index: viaProxy(Index),
		Iter:  viaProxy(Iter),
		Next:  viaProxy(Next),
		Str:   viaProxy(ToStr),
		Repr: func(rt *Runtime, v Value) Value {
			r := v.p.impl.(*WeakProxy).ref
			head := "<weakproxy at " + rt.Address(v) + "; "
			if r.target.p == nil {
				return NewStr(head + "dead>")
			}
			return NewStr(head + "to '" + TypeName(r.target) + "' at " + rt.Address(r.target) + ">")
		},
		Bool: func(rt *Runtime, v Value) int {
			if v = behind(rt, v); v.p == nil {
				return -1
			}
			return Truth(rt, v)
		},
		Len: func(rt *Runtime, v Value) int {
			if v = behind(rt, v); v.p == nil {
				return -1
			}
			return Len(rt, v)
		},
		GetItem: func(rt *Runtime, v, key Value) Value {
			if v = behind(rt, v); v.p == nil {
				return v
			}
			return GetItem(rt, v, key)
		},
		SetItem: func(rt *Runtime, v, key, x Value) bool {
			v = behind(rt, v)
			return v.p != nil && SetItem(rt, v, key, x)
		},
		DelItem: func(rt *Runtime, v, key Value) bool {
			v = behind(rt, v)
			return v.p != nil && DelItem(rt, v, key)
		},
		Contains: func(rt *Runtime, v, x Value) int {
			if v = behind(rt, v); v.p == nil {
				return -1
			}
			return Contains(rt, v, x)
		},
		Compare: func(rt *Runtime, a, b Value, op Cmp) Value {
			if a = behind(rt, a); a.p == nil {
				return a
			}
			if b = behind(rt, b); b.p == nil {
				return b
			}
			return Compare(rt, op, a, b)
		},
		GetAttr: func(rt *Runtime, v Value, name string) Value {
			if v = behind(rt, v); v.p == nil {
				return v
			}
			return GetAttr(rt, v, name)
		},
		SetAttr: func(rt *Runtime, v Value, name string, x Value) bool {
			v = behind(rt, v)
			return v.p != nil && SetAttr(rt, v, name, x)
		},
	}
	for op := range numOps {
		o.Binary[op] = func(rt *Runtime, a, b Value) Value { return proxyBinary(rt, a, b, op, Binary) }
		o.InPlace[op] = func(rt *Runtime, a, b Value) Value { return proxyBinary(rt, a, b, op, InPlace) }
	}
	return o
}

func proxyBinary(rt *Runtime, a, b Value, op Op, f func(*Runtime, Op, Value, Value) Value) Value {
	if a = behind(rt, a); a.p == nil {
		return a
	}
	if b = behind(rt, b); b.p == nil {
		return b
	}
	return f(rt, op, a, b)
}

func init() {
	WeakProxyType.define(TypeSpec{Name: "weakref.ProxyType", Flags: Final | NoNew, Ops: proxyOps()})
	callable := proxyOps()
	callable.Call = func(rt *Runtime, v Value, args []Value, names []string) Value {
		if v = behind(rt, v); v.p == nil {
			return v
		}
		return Call(rt, v, args, names)
	}
	WeakCallableProxyType.define(TypeSpec{Name: "weakref.CallableProxyType", Flags: Final | NoNew, Ops: callable})
}
