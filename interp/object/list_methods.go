package object

import "slices"

var listRows = []Row{
	{Sig: "__reversed__(self, /)", Doc: "Return a reverse iterator over the list.", Fn: func(rt *Runtime, v Value) Value { return newListRevIter(AsList(v)) }},
	{Sig: "clear(self, /)", Doc: "Remove all items from list.", Fn: listClear},
	{Sig: "copy(self, /)", Doc: "Return a shallow copy of the list.", Fn: listCopy},
	{Sig: "append(self, object, /)", Doc: "Append object to the end of the list.", Fn: listAppend},
	{Sig: "insert(self, index, object, /)", Doc: "Insert object before index.", Fn: listInsert},
	{Sig: "extend(self, iterable, /)", Doc: "Append the items of the iterable to the list.", Fn: listExtend},
	{Sig: "pop(self, index=-1, /)", Doc: "Remove and return the item at index (default last).\n\nRaises IndexError if the list is empty or the index is out of range.", Fn: listPop},
	{Sig: "remove(self, value, /)", Doc: "Remove the first occurrence of value.\n\nRaises ValueError if the value is not present.", Fn: listRemove},
	{Sig: "index(self, value, start=0, stop=9223372036854775807, /)", Doc: "Return the first index of value.\n\nRaises ValueError if the value is not present.", Fn: listIndex},
	{Sig: "count(self, value, /)", Doc: "Return the number of occurrences of value.", Fn: listCount},
	{Sig: "reverse(self, /)", Doc: "Reverse the list in place.", Fn: listReverse},
	{Sig: "sort(self, /, *, key=None, reverse=False)", Doc: "Sort the list in place, in ascending order, and return None.\n\nThe sort is stable: items that compare equal keep their order. A key\nfunction is applied to each item once; reverse sorts in descending order.", Fn: listSort},
}

func listClear(rt *Runtime, v Value) Value {
	if l := AsList(v); cap(l.items) > 0 {
		l.items, l.front = nil, 0 // an empty list being sorted stays as it is: see Sort
	}
	return None
}

func listCopy(rt *Runtime, v Value) Value {
	l := AsList(v)
	out, ok := sliceItems(rt, l.items, 0, 1, len(l.items))
	if !ok {
		return Value{}
	}
	return rt.Large(NewList(out), 16*len(out))
}

func listAppend(rt *Runtime, v, x Value) Value {
	if !AsList(v).Append(rt, x) {
		return Value{}
	}
	return None
}

func listInsert(rt *Runtime, v, index, x Value) Value {
	i, ok := IndexInt(rt, index)
	if !ok {
		return Value{}
	}
	l := AsList(v)
	at := min(clampFrom(i, len(l.items)), len(l.items))
	if !l.grow(rt, 1) || !rt.Work((len(l.items)-at)/32) {
		return Value{}
	}
	l.items = append(l.items, Value{})
	copy(l.items[at+1:], l.items[at:])
	l.items[at] = x
	return None
}

func listExtend(rt *Runtime, v, x Value) Value {
	if !AsList(v).Extend(rt, x) {
		return Value{}
	}
	return None
}

func listPop(rt *Runtime, v, index Value) Value {
	l := AsList(v)
	i := int64(-1)
	if index.p != nil {
		var ok bool
		if i, ok = IndexInt(rt, index); !ok {
			return Value{}
		}
	}
	n := int64(len(l.items))
	if n == 0 {
		return rt.IndexErrorf("pop from empty list")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return rt.IndexErrorf("pop index out of range")
	}
	x := l.items[i]
	if i == n-1 {
		l.items[i] = Value{}
		l.items = l.items[:i]
		l.shrink()
		return x
	}
	if !l.replace(rt, int(i), int(i)+1, nil) {
		return Value{}
	}
	return x
}

// find returns the index of the first item equal to x in [from, to), -1 if
// there is none, -2 with an exception pending.
func (l *List) find(rt *Runtime, x Value, from, to int) int {
	for i := from; i < to && i < len(l.items); i++ {
		if !rt.Tick() {
			return -2
		}
		switch Equal(rt, l.items[i], x) {
		case -1:
			return -2
		case 1:
			return i
		}
	}
	return -1
}

func listRemove(rt *Runtime, v, x Value) Value {
	l := AsList(v)
	i := l.find(rt, x, 0, maxInt)
	if i == -1 {
		return rt.ValueErrorf("list.remove(x): x not in list")
	}
	if i < 0 {
		return Value{}
	}
	// __eq__ may have shortened the list; CPython then deletes what is there.
	if i < len(l.items) && !l.replace(rt, i, i+1, nil) {
		return Value{}
	}
	return None
}

const maxInt = int(^uint(0) >> 1)

func listIndex(rt *Runtime, args []Value) Value {
	l := AsList(args[0])
	from, to, ok := findBounds(rt, args[2], args[3])
	if !ok {
		return Value{}
	}
	n := len(l.items)
	i := l.find(rt, args[1], clampFrom(from, n), clampFrom(to, n))
	if i == -1 {
		s, ok := ReprText(rt, args[1])
		if !ok {
			return Value{}
		}
		return rt.ValueErrorf("%s is not in list", s)
	}
	if i < 0 {
		return Value{}
	}
	return Int(int64(i))
}

func listCount(rt *Runtime, v, x Value) Value {
	l, n := AsList(v), 0
	for i := 0; i < len(l.items); i++ {
		if !rt.Tick() {
			return Value{}
		}
		// Identity counts before equality here, as in CPython.
		r := Equal(rt, l.items[i], x)
		if r < 0 {
			return Value{}
		}
		n += r
	}
	return Int(int64(n))
}

func listReverse(rt *Runtime, v Value) Value {
	l := AsList(v)
	if !rt.Work(len(l.items) / 8) {
		return Value{}
	}
	slices.Reverse(l.items)
	return None
}
