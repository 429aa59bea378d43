package object

// MappingProxy is a read-only view of a mapping: what __dict__ of a class is.
type MappingProxy struct {
	Object
	WalkMark
	m Value
}

// MappingProxyType is the type of mapping proxies.
var MappingProxyType Type

// NewMappingProxy returns a read-only view of the mapping m.
func NewMappingProxy(m Value) Value {
	p := &MappingProxy{m: m}
	p.Object = Object{&MappingProxyType, p}
	return Value{p: &p.Object}
}

// proxied returns the mapping behind v, through any number of proxies.
func proxied(v Value) Value {
	for {
		p, ok := v.p.impl.(*MappingProxy)
		if !ok {
			return v
		}
		v = p.m
	}
}

func mappingProxyNew(rt *Runtime, cls *Type, args []Value, names []string) Value {
	var l [1]Value
	if !mappingProxySig.bindNamed(rt, "mappingproxy", l[:], args, names) {
		return Value{}
	}
	o := &l[0].p.typ.Ops
	if o.GetItem == nil || AsList(l[0]) != nil || AsTuple(l[0]) != nil {
		return rt.TypeErrorf("mappingproxy() argument must be a mapping, not %s", TypeName(l[0]))
	}
	rt.Charge(64)
	return NewMappingProxy(l[0])
}

var mappingProxySig = parseSignature("mappingproxy(mapping)", false)

// viaMapping calls a method of the mapping behind the proxy.
func viaMapping(name string) func(rt *Runtime, v Value) Value {
	return func(rt *Runtime, v Value) Value { return CallMethod(rt, proxied(v), name) }
}

func init() {
	MappingProxyType.define(TypeSpec{
		Name: "mappingproxy", Flags: Final | MapType,
		Doc: "mappingproxy(object)\n\nRead-only view of a mapping.",
		Ops: Ops{
			New:     mappingProxyNew,
			Len:     func(rt *Runtime, v Value) int { return Len(rt, proxied(v)) },
			GetItem: func(rt *Runtime, v, key Value) Value { return GetItem(rt, proxied(v), key) },
			Contains: func(rt *Runtime, v, x Value) int {
				return Contains(rt, proxied(v), x)
			},
			Iter: func(rt *Runtime, v Value) Value { return Iter(rt, proxied(v)) },
			Hash: func(rt *Runtime, v Value) (uint64, bool) { return Hash(rt, proxied(v)) },
			Compare: func(rt *Runtime, a, b Value, op Cmp) Value {
				return Compare(rt, op, proxied(a), b)
			},
			Repr: func(rt *Runtime, v Value) Value {
				return wrapRepr(rt, "mappingproxy(", v.p.impl.(*MappingProxy).m, ")")
			},
			Str: func(rt *Runtime, v Value) Value { return ToStr(rt, proxied(v)) },
			Binary: [numOps]func(rt *Runtime, a, b Value) Value{
				Or: func(rt *Runtime, a, b Value) Value { return Binary(rt, Or, proxied(a), proxied(b)) },
			},
			InPlace: [numOps]func(rt *Runtime, a, b Value) Value{
				Or: func(rt *Runtime, a, b Value) Value {
					return rt.TypeErrorf("'|=' is not supported by mappingproxy; use '|' instead")
				},
			},
		},
		Rows: []Row{
			{Sig: "get(self, /, *args, **kwargs)", Doc: "The value for key if there is one, else default.", Fn: func(rt *Runtime, args []Value, names []string) Value {
				n := len(args) - 1 - len(names)
				if len(names) > 0 {
					return rt.TypeErrorf("mappingproxy.get() takes no keyword arguments")
				}
				switch {
				case n < 1:
					return rt.TypeErrorf("get expected at least 1 argument, got 0")
				case n > 2:
					return rt.TypeErrorf("get expected at most 2 arguments, got %d", n)
				case n == 1:
					return CallMethod(rt, proxied(args[0]), "get", args[1], None)
				}
				return CallMethod(rt, proxied(args[0]), "get", args[1], args[2])
			}},
			{Sig: "keys(self, /)", Doc: "A view of the mapping's keys.", Fn: viaMapping("keys")},
			{Sig: "values(self, /)", Doc: "A view of the mapping's values.", Fn: viaMapping("values")},
			{Sig: "items(self, /)", Doc: "A view of the mapping's items.", Fn: viaMapping("items")},
			{Sig: "copy(self, /)", Doc: "A shallow copy of the mapping.", Fn: viaMapping("copy")},
			{Sig: "__reversed__(self, /)", Doc: "An iterator over the keys, backwards.", Fn: viaMapping("__reversed__")},
		},
	})
}
