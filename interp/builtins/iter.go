package builtins

import "github.com/ouro-lang/ouro/interp/object"

// This file is the functions about iterables.

var iterRows = []object.Row{
	{Sig: "len(obj, /)", Doc: "Return the number of items in a container.", Fn: length},
	{Sig: "all(iterable, /)", Doc: "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.", Fn: all},
	{Sig: "any(iterable, /)", Doc: "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.", Fn: any_},
	{Sig: "iter(object, sentinel=<unrepresentable>, /)", Doc: "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nThe second form calls the callable until it returns the sentinel.", Fn: iter},
	{Sig: "next(iterator, default=<unrepresentable>, /)", Doc: "Return the next item of the iterator, or the default, if given, at its end.", Fn: next},
	{Sig: "aiter(async_iterable, /)", Doc: "Return an AsyncIterator for an AsyncIterable object.", Fn: aiter},
	{Sig: "anext(aiterator, default=<unrepresentable>, /)", Doc: "Return an awaitable for the next item of the async iterator, or the default, if\ngiven, at its end.", Fn: anext},
	{Sig: "min(*args, **kwargs)", Doc: "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nReturn the smallest item of an iterable, or the smallest argument.", Fn: func(rt *runtime, args []value, names []string) value {
		return extreme(rt, "min", object.LT, args, names)
	}},
	{Sig: "max(*args, **kwargs)", Doc: "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nReturn the biggest item of an iterable, or the largest argument.", Fn: func(rt *runtime, args []value, names []string) value {
		return extreme(rt, "max", object.GT, args, names)
	}},
	{Sig: "sorted(iterable, /, *, key=None, reverse=False)", Doc: "Return a new list of the items of the iterable in ascending order.\n\nkey computes what is compared; reverse asks for descending order.", Fn: sorted},
}

func length(rt *runtime, v value) value {
	n := object.Len(rt, v)
	if n < 0 {
		return null
	}
	return object.Int(int64(n))
}

func all(rt *runtime, v value) value { return until(rt, v, 0, object.False, object.True) }

func any_(rt *runtime, v value) value { return until(rt, v, 1, object.True, object.False) }

// until looks for an item whose truth is stop.
func until(rt *runtime, v value, stop int, found, end value) value {
	if object.Drainable(v) {
		return untilDrained(rt, v, stop, found, end)
	}
	var w walk
	if !w.start(rt, v) {
		return null
	}
	for {
		x := w.next(rt)
		if x.IsNull() {
			return w.end(rt, end)
		}
		switch object.Truth(rt, x) {
		case stop:
			return found
		case -1:
			return null
		}
	}
}

// untilDrained is until for a generator expression made for it.
func untilDrained(rt *runtime, g value, stop int, found, end value) value {
	result := end
	if !object.Drain(rt, g, func(x value) bool {
		switch object.Truth(rt, x) {
		case stop:
			result = found
			return false
		case -1:
			return false
		}
		return true
	}) {
		return null
	}
	return result
}

func iter(rt *runtime, v, sentinel value) value {
	if sentinel.IsNull() {
		return object.Iter(rt, v)
	}
	if v.Type().Ops.Call == nil {
		return rt.TypeErrorf("iter(v, w): v must be callable")
	}
	return object.NewCallIter(v, sentinel)
}

func next(rt *runtime, it, def value) value {
	f := it.Type().Ops.Next
	if f == nil {
		return rt.TypeErrorf("'%s' object is not an iterator", object.TypeName(it))
	}
	// Iterators that have no return value do not touch StopValue.
	rt.StopValue = null
	v := f(rt, it)
	if !v.IsNull() {
		return v
	}
	if rt.Pending() != nil {
		return null
	}
	if !def.IsNull() {
		return def
	}
	return rt.StopIteration(rt.StopValue)
}

func aiter(rt *runtime, v value) value {
	f := v.Type().Ops.AIter
	if f == nil {
		return rt.TypeErrorf("'%s' object is not an async iterable", object.TypeName(v))
	}
	it := f(rt, v)
	if !it.IsNull() && it.Type().Ops.ANext == nil {
		return rt.TypeErrorf("aiter() returned not an async iterator of type '%s'", object.TypeName(it))
	}
	return it
}

func anext(rt *runtime, it, def value) value {
	f := it.Type().Ops.ANext
	if f == nil {
		return rt.TypeErrorf("'%s' object is not an async iterator", object.TypeName(it))
	}
	aw := f(rt, it)
	if aw.IsNull() || def.IsNull() {
		return aw
	}
	return object.NewANextDefault(aw, def)
}

// extreme is min and max: op says what makes a later item better.
func extreme(rt *runtime, name string, op object.Cmp, args []value, names []string) value {
	if len(names) == 0 && len(args) > 1 {
		e := extremum{op: op, best: args[0], bestKey: args[0]}
		for _, v := range args[1:] {
			if v.IsInt() && e.best.IsInt() {
				if a, b := v.Int(), e.best.Int(); op == object.LT && a < b || op == object.GT && a > b {
					e.best, e.bestKey = v, v
				}
				continue
			}
			if !e.add(rt, v) {
				return null
			}
		}
		return e.best
	}
	var key, def value
	npos := len(args) - len(names)
	if npos == 0 {
		return rt.TypeErrorf("%s expected at least 1 argument, got 0", name)
	}
	if len(names) > 2 {
		return rt.TypeErrorf("%s() takes at most 2 keyword arguments (%d given)", name, len(names))
	}
	for i, n := range names {
		switch n {
		case "key":
			if key = args[npos+i]; key.IsNone() {
				key = null
			}
		case "default":
			def = args[npos+i]
		default:
			if s := rt.Suggest(n, []string{"key", "default"}); s != "" {
				return rt.TypeErrorf("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", name, n, s)
			}
			return rt.TypeErrorf("%s() got an unexpected keyword argument '%s'", name, n)
		}
	}
	var w walk
	if npos > 1 {
		if !def.IsNull() {
			return rt.TypeErrorf("Cannot specify a default for %s() with multiple positional arguments", name)
		}
		w.items = args[:npos]
	} else if object.Drainable(args[0]) {
		return extremeDrained(rt, args[0], extremum{op: op, key: key}, name, def)
	} else if !w.start(rt, args[0]) {
		return null
	}
	e := extremum{op: op, key: key}
	for {
		v := w.next(rt)
		if v.IsNull() || !e.add(rt, v) {
			break
		}
	}
	return e.result(rt, name, def)
}

// extremeDrained is extreme for a generator expression made for it.
func extremeDrained(rt *runtime, g value, e extremum, name string, def value) value {
	object.Drain(rt, g, func(v value) bool { return e.add(rt, v) })
	return e.result(rt, name, def)
}

// extremum is the smallest or largest item so far.
type extremum struct {
	op            object.Cmp
	key           value // null: none
	best, bestKey value
}

// add looks at v; false with an exception pending.
func (e *extremum) add(rt *runtime, v value) bool {
	k := v
	if !e.key.IsNull() {
		if k = object.Call1(rt, e.key, v); k.IsNull() {
			return false
		}
	}
	if e.best.IsNull() {
		e.best, e.bestKey = v, k
		return true
	}
	if k.IsInt() && e.bestKey.IsInt() {
		if e.op == object.LT && k.Int() < e.bestKey.Int() || e.op == object.GT && k.Int() > e.bestKey.Int() {
			e.best, e.bestKey = v, k
		}
		return true
	}
	r := object.Compare(rt, e.op, k, e.bestKey)
	if r.IsNull() {
		return false
	}
	switch object.Truth(rt, r) {
	case 1:
		e.best, e.bestKey = v, k
	case -1:
		return false
	}
	return true
}

// result returns the item found; null with an exception pending.
func (e *extremum) result(rt *runtime, name string, def value) value {
	switch {
	case rt.Pending() != nil:
		return null
	case !e.best.IsNull():
		return e.best
	case !def.IsNull():
		return def
	}
	return rt.ValueErrorf("%s() iterable argument is empty", name)
}

func sorted(rt *runtime, args []value, names []string) value {
	npos := len(args) - len(names)
	if npos != 1 {
		return rt.TypeErrorf("sorted expected 1 argument, got %d", npos)
	}
	items, ok := object.ToSlice(rt, args[0])
	if !ok {
		return null
	}
	l := object.NewList(items)
	var key value
	reverse, plain := false, true
	for i, name := range names {
		switch {
		case name == "key":
			key = args[1+i]
		case name == "reverse" && args[1+i].IsBool():
			reverse = args[1+i] == object.True
		default:
			plain = false
		}
	}
	if plain {
		if !object.AsList(l).Sort(rt, key, reverse) {
			return null
		}
		return l
	}
	sort := object.GetAttr(rt, l, "sort")
	if sort.IsNull() || object.Call(rt, sort, args[1:], names).IsNull() {
		return null
	}
	return l
}
