package object

// Map is map(func, *iterables).
type Map struct {
	Object
	WalkMark
	fn  Value
	its []Value
}

// MapType is the type of map objects.
var MapIterType Type

// Filter is filter(func or None, iterable).
type Filter struct {
	Object
	WalkMark
	fn, it Value
}

// FilterType is the type of filter objects.
var FilterType Type

func init() {
	MapIterType.define(TypeSpec{
		Name: "map",
		Doc:  "Iterator over the results of calling a function with an item of each iterable, until the shortest ends.",
		Ops:  Ops{New: newMap, Iter: selfIter, Next: mapNext},
	})
	FilterType.define(TypeSpec{
		Name: "filter",
		Doc:  "Iterator over those items of an iterable for which a function (None: the item itself) is true.",
		Ops:  Ops{New: newFilter, Iter: selfIter, Next: filterNext},
	})
}

func newMap(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if !ownInit(cls, &MapIterType) && !noKeywords(rt, "map", names) {
		return Value{}
	}
	args = args[:len(args)-len(names)]
	if len(args) < 2 {
		return rt.TypeErrorf("map() must have at least two arguments.")
	}
	if !rt.Alloc(int64(64 + 16*len(args))) {
		return Value{}
	}
	m := &Map{fn: args[0], its: make([]Value, len(args)-1)}
	for i, x := range args[1:] {
		it := Iter(rt, x)
		if it.p == nil {
			return Value{}
		}
		m.its[i] = it
	}
	m.Object = Object{&MapIterType, m}
	return wrapPayload(rt, cls, &MapIterType, Value{p: &m.Object})
}

func mapNext(rt *Runtime, v Value) Value {
	m, ok := v.p.impl.(*Map)
	if !ok {
		m = payload(v).p.impl.(*Map)
	}
	if len(m.its) == 1 {
		x := Next(rt, m.its[0])
		if x.p == nil {
			return Value{}
		}
		if y := Call1(rt, m.fn, x); y.p != nil {
			return y
		}
		return endIsRaised(rt, Value{})
	}
	args := rt.PushArgs(len(m.its))
	for i, it := range m.its {
		x := Next(rt, it)
		if x.p == nil {
			rt.PopArgs(args)
			return Value{}
		}
		args[i] = x
	}
	x := Call(rt, m.fn, args, nil)
	rt.PopArgs(args)
	return endIsRaised(rt, x)
}

// endIsRaised: a StopIteration that the function raises ends map and filter
// silently, because in CPython it is how the slot reports its end.
func endIsRaised(rt *Runtime, v Value) Value {
	if v.p == nil && rt.Matches(&StopIterationType) {
		rt.StopValue = rt.Clear().Field("value")
	}
	return v
}

func newFilter(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if !ownInit(cls, &FilterType) && !noKeywords(rt, "filter", names) {
		return Value{}
	}
	args = args[:len(args)-len(names)]
	if !countArgs(rt, "filter", len(args), 2, 2) {
		return Value{}
	}
	it := Iter(rt, args[1])
	if it.p == nil {
		return Value{}
	}
	f := &Filter{fn: args[0], it: it}
	f.Object = Object{&FilterType, f}
	rt.Charge(64)
	return wrapPayload(rt, cls, &FilterType, Value{p: &f.Object})
}

func filterNext(rt *Runtime, v Value) Value {
	f, ok := v.p.impl.(*Filter)
	if !ok {
		f = payload(v).p.impl.(*Filter)
	}
	byTruth := f.fn.p == &noneTag || f.fn.p == &BoolType.Object
	for {
		if !rt.Tick() {
			return Value{}
		}
		x := Next(rt, f.it)
		if x.p == nil {
			return Value{}
		}
		good := x
		if !byTruth {
			if good = Call1(rt, f.fn, x); good.p == nil {
				return endIsRaised(rt, good)
			}
		}
		switch Truth(rt, good) {
		case 1:
			return x
		case -1:
			return endIsRaised(rt, Value{})
		}
	}
}
