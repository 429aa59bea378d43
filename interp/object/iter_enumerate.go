package object

// Enumerate is enumerate(iterable, start).
type Enumerate struct {
	Object
	WalkMark
	it Value
	n  Value // the next index, an exact int
}

// EnumerateType is the type of enumerate objects.
var EnumerateType Type

func init() {
	EnumerateType.define(TypeSpec{
		Name: "enumerate",
		Doc:  "Iterator over pairs of an index, counted from start, and an item of the iterable.",
		Ops:  Ops{New: newEnumerate, Iter: selfIter, Next: enumerateNext},
		Rows: []Row{genericRow},
	})
}

func newEnumerate(rt *Runtime, cls *Type, args []Value, names []string) Value {
	iterable, start, ok := enumerateArgs(rt, args, names)
	if !ok {
		return Value{}
	}
	e := &Enumerate{n: Int(0)}
	e.Object = Object{&EnumerateType, e}
	if start.p != nil {
		if e.n = Index(rt, start); e.n.p == nil {
			return Value{}
		}
	}
	if e.it = Iter(rt, iterable); e.it.p == nil {
		return Value{}
	}
	return wrapPayload(rt, cls, &EnumerateType, Value{p: &e.Object})
}

// wrapPayload returns the exact value v as an instance of cls, which is base
// or a Python subclass of it.
func wrapPayload(rt *Runtime, cls, base *Type, v Value) Value {
	if cls == base {
		return v
	}
	return rt.NewPayloadInstance(cls, v)
}

func enumerateArgs(rt *Runtime, args []Value, names []string) (iterable, start Value, ok bool) {
	npos := len(args) - len(names)
	if len(args) == 0 || len(args) > 2 {
		if npos == 0 {
			rt.TypeErrorf("enumerate() missing required argument 'iterable'")
		} else {
			rt.TypeErrorf("enumerate() takes at most 2 arguments (%d given)", len(args))
		}
		return Value{}, Value{}, false
	}
	if len(names) == 2 && names[0] == "start" {
		// Keywords may come in either order.
		args = []Value{args[1], args[0]}
		names = []string{names[1], names[0]}
	}
	params := [2]string{"iterable", "start"}
	for i, n := range names {
		if n != params[npos+i] {
			rt.TypeErrorf("'%s' is an invalid keyword argument for enumerate()", n)
			return Value{}, Value{}, false
		}
	}
	if len(args) == 2 {
		start = args[1]
	}
	return args[0], start, true
}

// NextPair implements PairIter.
func (e *Enumerate) NextPair(rt *Runtime) (n, x Value) {
	if x = Next(rt, e.it); x.p == nil {
		return Value{}, Value{}
	}
	n = e.n
	if n.p == &intTag && int64(n.n) < 1<<62 {
		e.n.n++
	} else if e.n = addOne(n); !rt.Alloc(64) {
		return Value{}, Value{}
	}
	return n, x
}

func enumerateNext(rt *Runtime, v Value) Value {
	e, ok := v.p.impl.(*Enumerate)
	if !ok {
		e = payload(v).p.impl.(*Enumerate)
	}
	n, x := e.NextPair(rt)
	if n.p == nil {
		return Value{}
	}
	rt.Charge(96)
	return NewTuple2(n, x)
}
