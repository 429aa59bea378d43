package object

import "math"

// List is a list.
//
// items is replaced or shifted by every operation that changes the length;
// code that runs script code in between reads l.items again afterwards.
//
// Items taken from the front leave their places unused in front of items:
// front counts them, so that pop(0) costs as little as pop(). They are given
// back when they outnumber the items, and whenever the array is replaced.
type List struct {
	Object
	items []Value
	mark  walkMark
	front uint32
}

// ListType is the type of lists.
var ListType Type

// NewList returns a list with the given items, which it takes over.
func NewList(items []Value) Value {
	l := &List{items: items}
	l.Object = Object{&ListType, l}
	return Value{p: &l.Object}
}

// Value returns the list as a Python value.
func (l *List) Value() Value { return Value{p: &l.Object} }

// Len returns the number of items.
func (l *List) Len() int { return len(l.items) }

// Items returns the items; they may change whenever script code runs.
func (l *List) Items() []Value { return l.items }

// At returns item i, which must be in range.
func (l *List) At(i int) Value { return l.items[i] }

// SetAt replaces item i, which must be in range.
func (l *List) SetAt(i int, v Value) { l.items[i] = v }

// Append adds v at the end and accounts for the growth.
func (l *List) Append(rt *Runtime, v Value) bool {
	if len(l.items) == cap(l.items) && !l.grow(rt, 1) {
		return false
	}
	l.items = append(l.items, v)
	return true
}

type list1 struct {
	List
	arr [1]Value
}
type list2 struct {
	List
	arr [2]Value
}
type list3 struct {
	List
	arr [3]Value
}
type list4 struct {
	List
	arr [4]Value
}

// MakeList returns a list of n null items and those items, which the caller
// fills before anybody sees the list. Short ones are one allocation; what a
// list that grows leaves unused of it is little.
func MakeList(n int) (Value, []Value) {
	var l *List
	switch n {
	case 1:
		x := &list1{}
		x.items, l = x.arr[:], &x.List
	case 2:
		x := &list2{}
		x.items, l = x.arr[:], &x.List
	case 3:
		x := &list3{}
		x.items, l = x.arr[:], &x.List
	case 4:
		x := &list4{}
		x.items, l = x.arr[:], &x.List
	default:
		l = &List{items: make([]Value, n)}
	}
	l.Object = Object{&ListType, l}
	return Value{p: &l.Object}, l.items
}

// grow makes room for n more items, and for as many again as keeps appending
// linear. The length stays.
func (l *List) grow(rt *Runtime, n int) bool {
	need := len(l.items) + n
	if need <= cap(l.items) {
		return true
	}
	c := len(l.items)
	if c < 1<<16 {
		c *= 2
	} else {
		c += c / 2
	}
	if c < need {
		// One big step, as extend makes, is taken as it is.
		c = max(4, (need+3)&^3)
	}
	if !rt.Alloc(int64(16 * c)) {
		return false
	}
	old := l.items
	items, ok := makeLarge[Value](rt, len(old), c, 16)
	if !ok {
		return false
	}
	if len(old) < moveChunk {
		copy(items, old)
	} else if !rt.moveItems(items, old) {
		return false
	}
	l.items, l.front = items, 0
	return true
}

// dropFront removes the first n items.
func (l *List) dropFront(n int) {
	clear(l.items[:n])
	l.items = l.items[n:]
	if f := uint64(l.front) + uint64(n); f <= 64 || f <= uint64(len(l.items)) && f < 1<<31 {
		l.front = uint32(f)
		return
	}
	items := make([]Value, len(l.items), len(l.items)+len(l.items)/4+4)
	copy(items, l.items)
	l.items, l.front = items, 0
}

func init() {
	var ops Ops
	ops.New = newList
	ops.Init = listInit
	ops.Len = func(rt *Runtime, v Value) int { return len(AsList(v).items) }
	ops.GetItem = listGetItem
	ops.SetItem = listSetItem
	ops.DelItem = listDelItem
	ops.Contains = listContains
	ops.Iter = func(rt *Runtime, v Value) Value { return NewListIter(AsList(v)) }
	ops.Compare = listCompare
	ops.Repr = listRepr
	ops.Binary[Add] = listConcat
	ops.Binary[Mul] = listRepeat
	ops.InPlace[Add] = listInPlaceConcat
	ops.InPlace[Mul] = listInPlaceRepeat
	ListType.define(TypeSpec{
		Name:  "list",
		Doc:   "Built-in mutable sequence.\n\nWithout an argument, a new empty list; otherwise the items of the iterable.",
		Flags: SeqType,
		Ops:   ops,
		Rows:  append(listRows, genericRow),
	})
}

func newList(rt *Runtime, cls *Type, args []Value, names []string) Value {
	v := NewList(nil)
	rt.Charge(64)
	if cls == &ListType {
		return v
	}
	return rt.NewPayloadInstance(cls, v)
}

func listInit(rt *Runtime, self Value, args []Value, names []string) bool {
	if !ownNew(self.p.typ, &ListType) && !noKeywords(rt, "list", names) {
		return false
	}
	args = args[:len(args)-len(names)]
	if !countArgs(rt, "list", len(args), 0, 1) {
		return false
	}
	l := AsList(self)
	l.items, l.front = nil, 0
	return len(args) == 0 || l.fill(rt, args[0])
}

// Extend is list.extend: items arrive one by one, so that an iterator that
// looks at the list sees those before it.
func (l *List) Extend(rt *Runtime, v Value) bool {
	if o := AsList(v); o == l {
		// CPython extends a list by itself, a subclass's included, by a copy.
		items, ok := sliceItems(rt, l.items, 0, 1, len(l.items))
		if !ok {
			return false
		}
		v = NewList(items)
	}
	var from []Value
	switch o := v.p.impl.(type) {
	case *List:
		from = o.items
	case *Tuple:
		from = o.items
	case *Dict:
		return l.extendDict(rt, o)
	case *RangeIter:
		return l.extendRange(rt, o)
	case *Range:
		if it, ok := o.iter(); ok {
			return l.extendRange(rt, it)
		}
		return l.extendIter(rt, v)
	default:
		return l.extendIter(rt, v)
	}
	if !l.grow(rt, len(from)) {
		return false
	}
	for len(from) > moveChunk {
		if !rt.Work(moveChunk / 8) {
			return false
		}
		l.items = append(l.items, from[:moveChunk]...)
		from = from[moveChunk:]
	}
	l.items = append(l.items, from...)
	return rt.Work(len(from) / 8)
}

func (l *List) extendDict(rt *Runtime, d *Dict) bool {
	if !l.grow(rt, d.used) {
		return false
	}
	for i := 0; i < len(d.ents); i++ {
		if i%moveChunk == 0 && !rt.Work(min(len(d.ents)-i, moveChunk)/4) {
			return false
		}
		if k := d.ents[i].key; k.p != nil {
			l.items = append(l.items, k)
		}
	}
	return true
}

func (l *List) extendRange(rt *Runtime, it *RangeIter) bool {
	n := it.Left
	if n <= 0 {
		return true
	}
	if !rt.AllocN(n, 16) || !l.grow(rt, int(n)) {
		return false
	}
	for it.Left > 0 {
		n := min(it.Left, moveChunk)
		if !rt.Work(int(n / 4)) {
			return false
		}
		for ; n > 0; n-- {
			l.items = append(l.items, Int(it.Cur))
			it.Cur += it.Step
			it.Left--
		}
	}
	return true
}

func (l *List) extendIter(rt *Runtime, v Value) bool {
	// The list may be known to nobody yet.
	if Drainable(v) {
		h := rt.Hold(l.Value())
		ok := Drain(rt, v, func(x Value) bool { return l.Append(rt, x) })
		rt.Release(h)
		return ok
	}
	it := Iter(rt, v)
	if it.p == nil {
		return false
	}
	h := rt.Hold(l.Value())
	ok := l.drain(rt, v, it)
	rt.Release(h)
	return ok
}

// fill is Extend for a list that is empty and known to nobody.
func (l *List) fill(rt *Runtime, v Value) bool {
	switch o := v.p.impl.(type) {
	case *List, *Tuple, *Dict, *RangeIter, *Range:
		return l.Extend(rt, v)
	case *Str:
		if o.isASCII() && len(o.s) <= batchChunk {
			return l.fillChars(rt, o.s)
		}
	}
	if Drainable(v) {
		return l.extendIter(rt, v)
	}
	it := Iter(rt, v)
	if it.p == nil {
		return false
	}
	hint, ok := lengthHint(rt, v)
	if !ok {
		return false
	}
	h := rt.Hold(l.Value())
	if hint > 0 {
		ok = l.reserve(rt, hint) && l.take(rt, it)
	} else {
		ok = l.gather(rt, it)
	}
	rt.Release(h)
	return ok
}

const (
	// leastGathered is the room on the argument stack that gather begins with.
	leastGathered = 32
	// mostGathered is how many items wait on the argument stack.
	mostGathered = 1024
)

// gather takes the items of it. The first ones wait on the argument stack until
// their number is known, so that most lists are allocated once, in their size.
func (l *List) gather(rt *Runtime, it Value) bool {
	base, room, n := rt.ArgTop, leastGathered, 0
	rt.PushArgs(room)
	next := it.p.typ.Ops.Next
	batch := it.AsBatchIter()
	ok, ended := true, false
	for n < mostGathered {
		if !rt.Tick() {
			ok = false
			break
		}
		if batch != nil {
			if n == room {
				rt.PushArgs(room)
				room *= 2
			}
			if got := batch.NextBatch(rt, rt.args[base+n:base+room]); got > 0 {
				n += got
				rt.Budget -= int64(got / batchWork)
				continue
			}
		}
		x := next(rt, it)
		if x.p == nil {
			ok, ended = rt.exc == nil, true
			break
		}
		if n == room {
			rt.PushArgs(room)
			room *= 2
		}
		rt.args[base+n] = x
		n++
	}
	if ok && n > 0 {
		c := n
		if !ended {
			c += c / 2
		}
		if ok = rt.Alloc(int64(16 * c)); ok {
			l.items = append(make([]Value, 0, c), rt.args[base:base+n]...)
		}
	}
	clear(rt.args[base : base+n])
	rt.ArgTop = base
	return ok && (ended || l.take(rt, it))
}

// drain appends the items of it, the iterator over v.
func (l *List) drain(rt *Runtime, v, it Value) bool {
	hint, ok := lengthHint(rt, v)
	return ok && l.reserve(rt, hint) && l.take(rt, it)
}

// take appends the items of the iterator it.
func (l *List) take(rt *Runtime, it Value) bool {
	next := it.p.typ.Ops.Next
	batch := it.AsBatchIter()
	for {
		if batch != nil && !l.takeBatches(rt, batch) {
			return false
		}
		if !rt.Tick() {
			return false
		}
		x := next(rt, it)
		if x.p == nil {
			return rt.exc == nil
		}
		if !l.Append(rt, x) {
			return false
		}
	}
}

// reserve makes room for a hinted number of items. What a script's
// __length_hint__ says beyond a bound is not believed; the iterators of this
// package tell the truth, but what is refused is refused at once.
func (l *List) reserve(rt *Runtime, hint int64) bool {
	if hint <= 0 || hint > math.MaxInt64-int64(len(l.items)) {
		return true // CPython does not believe in a sum that overflows
	}
	if hint > maxTrustedHint {
		if !rt.fits(hint, 16) {
			rt.RaiseType(&MemoryErrorType)
			return false
		}
		hint = maxTrustedHint
	}
	return l.grow(rt, int(hint))
}

func listRepr(rt *Runtime, v Value) Value {
	l := AsList(v)
	if len(l.items) == 0 {
		return NewStr("[]")
	}
	if !rt.ReprEnter(v) {
		return NewStr("[...]")
	}
	defer rt.ReprLeave()
	w := newReprWriter(rt)
	if !w.text("[") {
		return Value{}
	}
	for i := 0; i < len(l.items); i++ {
		if i > 0 && !w.text(", ") || !w.repr(l.items[i]) {
			return Value{}
		}
	}
	if !w.text("]") {
		return Value{}
	}
	return w.str()
}

func listCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, y := AsList(a), AsList(b)
	if x == nil || y == nil {
		return NotImplemented
	}
	if len(x.items) != len(y.items) && (op == EQ || op == NE) {
		return Bool(op == NE)
	}
	if !rt.Enter(" in comparison") {
		return Value{}
	}
	v := compareLists(rt, x, y, op)
	rt.Leave()
	return v
}

func compareLists(rt *Runtime, x, y *List, op Cmp) Value {
	i := 0
search:
	for ; i < len(x.items) && i < len(y.items); i++ {
		if !rt.Tick() {
			return Value{}
		}
		a, b := x.items[i], y.items[i]
		if a == b {
			continue
		}
		switch Equal(rt, a, b) {
		case -1:
			return Value{}
		case 0:
			break search
		}
	}
	if i >= len(x.items) || i >= len(y.items) {
		return Bool(cmpInts(op, int64(len(x.items)), int64(len(y.items))))
	}
	switch op {
	case EQ:
		return False
	case NE:
		return True
	}
	return Compare(rt, op, x.items[i], y.items[i])
}
