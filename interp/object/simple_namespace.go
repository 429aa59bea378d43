package object

import "strings"

// Namespace is types.SimpleNamespace: an object whose attributes are given as
// keyword arguments and shown by its repr.
type Namespace struct {
	Object
	WalkMark
	dict *Dict
}

// NamespaceType is types.SimpleNamespace.
var NamespaceType Type

func init() {
	NamespaceType.define(TypeSpec{
		Name:  "types.SimpleNamespace",
		Doc:   "A simple attribute-based namespace.",
		Flags: HasDict,
		Ops: Ops{
			New:     newNamespace,
			Init:    initNamespace,
			Repr:    reprNamespace,
			Compare: compareNamespace,
			Dict:    func(rt *Runtime, v Value, make bool) *Dict { return v.p.impl.(*Namespace).dict },
		},
		Rows: []Row{
			{Sig: "__reduce__(self, /)", Fn: func(rt *Runtime, v Value) Value {
				return NewTuple([]Value{v.p.typ.Value(), EmptyTuple, v.p.impl.(*Namespace).dict.Value()})
			}},
			{Sig: "__replace__(self, /, **changes)", Fn: replaceNamespace},
			{Sig: "__dict__", Kind: Getter, Fn: func(rt *Runtime, v Value) Value { return v.p.impl.(*Namespace).dict.Value() }},
		},
	})
}

// NewNamespace returns a SimpleNamespace over d, which it takes over.
func NewNamespace(d *Dict) Value {
	n := &Namespace{dict: d}
	n.Object = Object{&NamespaceType, n}
	return Value{p: &n.Object}
}

func newNamespace(rt *Runtime, cls *Type, args []Value, names []string) Value {
	n := &Namespace{dict: NewDict()}
	n.Object = Object{cls, n}
	rt.Charge(120)
	return Value{p: &n.Object}
}

func initNamespace(rt *Runtime, self Value, args []Value, names []string) bool {
	npos := len(args) - len(names)
	if npos > 1 {
		rt.TypeErrorf("%s expected at most 1 argument, got %d", self.p.typ.Name, npos)
		return false
	}
	d := self.p.impl.(*Namespace).dict
	if npos == 1 {
		given := args[0]
		src := AsDict(given)
		if src == nil {
			v := Call1(rt, DictType.Value(), given)
			if v.p == nil {
				return false
			}
			src = AsDict(v)
		}
		for i := 0; ; i++ {
			k, v, ok := src.Entry(i)
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
			d.SetStr(s.s, v)
		}
	}
	for i, n := range names {
		d.SetStr(n, args[npos+i])
	}
	return true
}

func reprNamespace(rt *Runtime, v Value) Value {
	n := v.p.impl.(*Namespace)
	name := "namespace"
	if v.p.typ != &NamespaceType {
		name = v.p.typ.Name
	}
	if !rt.ReprEnter(v) {
		return NewStr(name + "(...)")
	}
	defer rt.ReprLeave()
	var b strings.Builder
	b.WriteString(name + "(")
	sep := ""
	for i := 0; ; i++ {
		k, x, ok := n.dict.Entry(i)
		if !ok {
			break
		}
		if k.p == nil || AsStr(k) == nil || AsStr(k).s == "" {
			continue
		}
		text, ok := ReprText(rt, x)
		if !ok {
			return Value{}
		}
		b.WriteString(sep + AsStr(k).s + "=" + text)
		sep = ", "
	}
	b.WriteString(")")
	return NewStr(b.String())
}

func compareNamespace(rt *Runtime, a, b Value, op Cmp) Value {
	x, ok1 := a.p.impl.(*Namespace)
	y, ok2 := b.p.impl.(*Namespace)
	if !ok1 || !ok2 {
		return NotImplemented
	}
	return Compare(rt, op, x.dict.Value(), y.dict.Value())
}

func replaceNamespace(rt *Runtime, a []Value) Value {
	v := Call0(rt, a[0].p.typ.Value())
	if v.p == nil {
		return Value{}
	}
	n, ok := v.p.impl.(*Namespace)
	if !ok {
		return rt.TypeErrorf("expect types.SimpleNamespace type, but %s() returned '%s' object", TypeName(a[0]), TypeName(v))
	}
	for _, d := range []*Dict{a[0].p.impl.(*Namespace).dict, AsDict(a[1])} {
		for i := 0; ; i++ {
			k, x, ok := d.Entry(i)
			if !ok {
				break
			}
			if k.p != nil && AsStr(k) != nil {
				n.dict.SetStr(AsStr(k).s, x)
			}
		}
	}
	return v
}
