package object

import "strings"

// SimpleNamespace is a types.SimpleNamespace: an object that is its __dict__.
type SimpleNamespace struct {
	Object
	Dict *Dict
}

// SimpleNamespaceType is types.SimpleNamespace.
var SimpleNamespaceType Type

// NewSimpleNamespace returns an empty SimpleNamespace.
func NewSimpleNamespace() *SimpleNamespace {
	n := &SimpleNamespace{Dict: NewDict()}
	n.Object = Object{&SimpleNamespaceType, n}
	return n
}

// Value returns the namespace as a Python value.
func (n *SimpleNamespace) Value() Value { return Value{p: &n.Object} }

func asNamespace(v Value) *SimpleNamespace { n, _ := v.p.impl.(*SimpleNamespace); return n }

func namespaceInit(rt *Runtime, self Value, args []Value, names []string) bool {
	n := asNamespace(self)
	pos := len(args) - len(names)
	if pos > 1 {
		rt.TypeErrorf("%s expected at most 1 argument, got %d", n.typ.Name, pos)
		return false
	}
	if pos == 1 {
		d := AsDict(args[0])
		if d == nil || d.Value() != args[0] {
			v := Call1(rt, DictType.Value(), args[0])
			if v.p == nil {
				return false
			}
			d = AsDict(v)
		}
		for i := 0; ; i++ {
			k, v, ok := d.Entry(i)
			if !ok {
				break
			}
			if k.p == nil {
				continue
			}
			s := AsStr(k)
			if s == nil {
				rt.TypeErrorf("keywords must be strings")
				return false
			}
			n.Dict.SetStr(s.s, v)
		}
	}
	for i, k := range names {
		n.Dict.SetStr(k, args[pos+i])
	}
	return true
}

func namespaceRepr(rt *Runtime, v Value) Value {
	n := asNamespace(v)
	name := "namespace"
	if n.typ != &SimpleNamespaceType {
		name = n.typ.Name
	}
	for _, o := range rt.reprs {
		if o == &n.Object {
			return NewStr(name + "(...)")
		}
	}
	rt.reprs = append(rt.reprs, &n.Object)
	defer func() { rt.reprs = rt.reprs[:len(rt.reprs)-1] }()
	var b strings.Builder
	b.WriteString(name)
	b.WriteByte('(')
	first := true
	for i := 0; ; i++ {
		k, x, ok := n.Dict.Entry(i)
		if !ok {
			break
		}
		if k.p == nil {
			continue
		}
		s := AsStr(k)
		if s == nil || s.s == "" {
			continue
		}
		if !first {
			b.WriteString(", ")
		}
		first = false
		t, ok := ReprText(rt, x)
		if !ok {
			return Value{}
		}
		b.WriteString(s.s)
		b.WriteByte('=')
		b.WriteString(t)
	}
	b.WriteByte(')')
	return NewStr(b.String())
}

func (n *SimpleNamespace) setDict(d *Dict) { n.Dict = d }

func init() {
	SimpleNamespaceType.define(TypeSpec{
		Name: "types.SimpleNamespace", Flags: HasDict,
		Doc: "SimpleNamespace(mapping_or_iterable=(), /, **kwargs)\n\nAn object whose attributes are what it was made with.",
		Ops: Ops{
			New: func(rt *Runtime, cls *Type, args []Value, names []string) Value {
				n := &SimpleNamespace{Dict: NewDict()}
				n.Object = Object{cls, n}
				rt.Charge(100)
				return n.Value()
			},
			Init: namespaceInit, Repr: namespaceRepr,
			Compare: func(rt *Runtime, a, b Value, op Cmp) Value {
				x, y := asNamespace(a), asNamespace(b)
				if x == nil || y == nil {
					return NotImplemented
				}
				return Compare(rt, op, x.Dict.Value(), y.Dict.Value())
			},
			Dict: func(rt *Runtime, v Value, make bool) *Dict { return asNamespace(v).Dict },
		},
		Rows: []Row{
			{Sig: "__dict__", Kind: Member, Fn: getDict},
			{Sig: "__replace__(self, /, **changes)", Doc: "Return a copy with the given attributes replaced.", Fn: func(rt *Runtime, args []Value, names []string) Value {
				if len(args)-len(names) != 1 {
					return rt.TypeErrorf("__replace__() takes no positional arguments (%d given)", len(args)-len(names)-1)
				}
				v := Call0(rt, args[0].p.typ.Value())
				if v.p == nil {
					return v
				}
				n := asNamespace(v)
				if n == nil {
					return v
				}
				old := asNamespace(args[0]).Dict
				for i := 0; ; i++ {
					k, x, ok := old.Entry(i)
					if !ok {
						break
					}
					if k.p != nil {
						if s := AsStr(k); s != nil {
							n.Dict.SetStr(s.s, x)
						}
					}
				}
				for i, k := range names {
					n.Dict.SetStr(k, args[1+i])
				}
				return v
			}},
		},
	})
}
