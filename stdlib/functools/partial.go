package functools

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// partial is a function with some of its arguments given.
type partial struct {
	object.Object
	object.WalkMark
	fn    value
	args  []value
	names []string // keyword arguments
	vals  []value
	dict  *object.Dict
	tuple value        // args as scripts see them, null until one looks
	kw    *object.Dict // the keyword arguments once a script has seen them: it may change them
}

func (p *partial) Walk(w *object.Walker) int64 {
	w.Visit(p.fn)
	w.VisitAll(p.args)
	w.VisitAll(p.vals)
	w.Visit(p.tuple)
	if p.kw != nil {
		w.Visit(p.kw.Value())
	}
	if p.dict != nil {
		w.Visit(p.dict.Value())
	}
	return int64(176 + 16*(len(p.args)+2*len(p.vals)))
}

var partialType *object.Type

func init() {
	partialType = object.NewBuiltinType(object.TypeSpec{
		Name:  "functools.partial",
		Doc:   "Create a new function with partial application of the given arguments and\nkeywords.",
		Flags: object.HasDict | object.WeakRefs,
		Ops: object.Ops{
			New:  newPartial,
			Init: func(*runtime, value, []value, []string) bool { return true },
			Call: callPartial,
			Repr: reprPartial,
			Get: func(rt *runtime, descr, obj value, cls *object.Type) value {
				if !obj.IsNull() && !obj.IsNone() && !rt.Warn(&object.FutureWarningType,
					"functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior") {
					return null
				}
				return descr
			},
			Dict: func(rt *runtime, v value, make bool) *object.Dict {
				p := v.Impl().(*partial)
				if p.dict == nil && make {
					p.dict = object.NewDict()
				}
				return p.dict
			},
		},
		Rows: []object.Row{
			{Sig: "func", Doc: "function object to use in future partial calls", Kind: object.Member, Fn: func(rt *runtime, v value) value { return v.Impl().(*partial).fn }},
			{Sig: "args", Doc: "tuple of arguments to future partial calls", Kind: object.Member, Fn: func(rt *runtime, v value) value {
				return v.Impl().(*partial).given()
			}},
			{Sig: "keywords", Doc: "dictionary of keyword arguments to future partial calls", Kind: object.Member, Fn: func(rt *runtime, v value) value { return v.Impl().(*partial).keywords() }},
			{Sig: "__dict__", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
				p := v.Impl().(*partial)
				if p.dict == nil {
					p.dict = object.NewDict()
				}
				return p.dict.Value()
			}, Set: func(rt *runtime, v, x value) bool {
				d, ok := newDict(rt, x)
				if ok {
					v.Impl().(*partial).dict = d
				}
				return ok
			}},
			{Sig: "__reduce__(self, /)", Fn: reducePartial},
			{Sig: "__setstate__(self, object, /)", Fn: setstatePartial},
			{Sig: "__class_getitem__(cls, object, /)", Doc: "See PEP 585", Kind: object.ClassMethod, Fn: func(rt *runtime, cls, item value) value { return object.NewGenericAlias(cls, item) }},
		},
	})
}

// given returns the positional arguments as a tuple, the same one each time.
func (p *partial) given() value {
	if p.tuple.IsNull() {
		p.tuple = object.NewTuple(p.args[:len(p.args):len(p.args)])
	}
	return p.tuple
}

// keywords returns the keyword arguments as a dict, the same one each time.
func (p *partial) keywords() value {
	if p.kw == nil {
		p.kw = object.NewDict()
		for i, n := range p.names {
			p.kw.SetStr(n, p.vals[i])
		}
	}
	return p.kw.Value()
}

// reread takes over what a script did to the dict of keyword arguments.
func (p *partial) reread(rt *runtime) bool {
	p.names, p.vals = p.names[:0], p.vals[:0]
	for i := 0; ; i++ {
		k, v, ok := p.kw.Entry(i)
		if !ok {
			return true
		}
		if k.IsNull() {
			continue
		}
		s := object.AsStr(k)
		if s == nil {
			rt.TypeErrorf("keywords must be strings")
			return false
		}
		p.names = append(p.names, s.Go())
		p.vals = append(p.vals, v)
	}
}

func newPartial(rt *runtime, cls *object.Type, args []value, names []string) value {
	npos := len(args) - len(names)
	if npos == 0 {
		return rt.TypeErrorf("type 'partial' takes at least one argument")
	}
	fn := args[0]
	if fn.Type().Ops.Call == nil {
		return rt.TypeErrorf("the first argument must be callable")
	}
	p := &partial{fn: fn}
	p.Object = object.NewObject(cls, p)
	// A partial of a partial is one partial, unless it carries attributes.
	if q, ok := fn.Impl().(*partial); ok && cls == partialType && fn.Type() == partialType && q.dict == nil {
		if q.kw != nil && !q.reread(rt) {
			return null
		}
		p.fn = q.fn
		p.args = append(p.args, q.args...)
		p.names = append(p.names, q.names...)
		p.vals = append(p.vals, q.vals...)
	}
	n := len(args) + len(p.args) + len(p.names)
	if !rt.AllocN(int64(n), 16) || !rt.Work(n/8) {
		return null
	}
	p.args = append(p.args, args[1:npos]...)
	p.merge(names, args[npos:])
	return object.ValueOf(&p.Object)
}

// merge adds keyword arguments; later ones replace earlier ones in place.
func (p *partial) merge(names []string, vals []value) {
next:
	for i, n := range names {
		for j, m := range p.names {
			if m == n {
				p.vals[j] = vals[i]
				continue next
			}
		}
		p.names = append(p.names, n)
		p.vals = append(p.vals, vals[i])
	}
}

func callPartial(rt *runtime, f value, args []value, names []string) value {
	p := f.Impl().(*partial)
	if p.kw != nil && !p.reread(rt) {
		return null
	}
	npos := len(args) - len(names)
	pos := len(p.args) + npos
	if len(p.names) > 0 && len(names) > 0 {
		q := partial{names: p.names[:len(p.names):len(p.names)], vals: append([]value(nil), p.vals...)}
		q.merge(names, args[npos:])
		return callWith(rt, p, args[:npos], q.names, q.vals)
	}
	if len(p.names) > 0 {
		return callWith(rt, p, args, p.names, p.vals)
	}
	all := rt.PushArgs(pos + len(names))
	copy(all, p.args)
	copy(all[len(p.args):], args)
	v := object.Call(rt, p.fn, all, names)
	rt.PopArgs(all)
	return v
}

func callWith(rt *runtime, p *partial, args []value, names []string, vals []value) value {
	all := rt.PushArgs(len(p.args) + len(args) + len(vals))
	copy(all, p.args)
	copy(all[len(p.args):], args)
	copy(all[len(p.args)+len(args):], vals)
	v := object.Call(rt, p.fn, all, names)
	rt.PopArgs(all)
	return v
}

func reprPartial(rt *runtime, v value) value {
	p := v.Impl().(*partial)
	name := v.Type().FullName()
	if !rt.ReprEnter(v) {
		return object.NewStr("...")
	}
	defer rt.ReprLeave()
	fn, ok := object.ReprText(rt, p.fn)
	if !ok {
		return null
	}
	parts := []string{fn}
	for _, a := range p.args {
		s, ok := object.ReprText(rt, a)
		if !ok {
			return null
		}
		parts = append(parts, s)
	}
	keywords := object.AsDict(p.keywords())
	for i := 0; ; i++ {
		k, v, ok := keywords.Entry(i)
		if !ok {
			break
		}
		if k.IsNull() {
			continue
		}
		n, ok := object.ToText(rt, k)
		if !ok {
			return null
		}
		s, ok := object.ReprText(rt, v)
		if !ok {
			return null
		}
		parts = append(parts, n+"="+s)
	}
	return object.NewStr(name + "(" + strings.Join(parts, ", ") + ")")
}

func reducePartial(rt *runtime, v value) value {
	p := v.Impl().(*partial)
	dict := object.None
	if p.dict != nil {
		dict = p.dict.Value()
	}
	state := object.NewTuple([]value{p.fn, p.given(), p.keywords(), dict})
	return object.NewTuple([]value{v.Type().Value(), object.NewTuple([]value{p.fn}), state})
}

func setstatePartial(rt *runtime, self, state value) value {
	p := self.Impl().(*partial)
	t := object.AsTuple(state)
	if t == nil || t.Len() != 4 || t.At(0).Type().Ops.Call == nil || object.AsTuple(t.At(1)) == nil ||
		!t.At(2).IsNone() && object.AsDict(t.At(2)) == nil {
		return rt.TypeErrorf("invalid partial state")
	}
	p.fn = t.At(0)
	p.args = append([]value(nil), object.AsTuple(t.At(1)).Items()...)
	p.tuple, p.kw = null, nil
	if t.At(1).Type() == &object.TupleType {
		p.tuple = t.At(1)
	}
	p.names, p.vals = nil, nil
	if d := object.AsDict(t.At(2)); d != nil {
		if t.At(2).Type() == &object.DictType {
			p.kw = d
		}
		for i := 0; ; i++ {
			k, v, ok := d.Entry(i)
			if !ok {
				break
			}
			if s := k; !s.IsNull() && object.AsStr(s) != nil {
				p.merge([]string{object.AsStr(s).Go()}, []value{v})
			}
		}
	}
	p.dict = nil
	if d := object.AsDict(t.At(3)); d != nil {
		p.dict = d
	}
	return object.None
}
