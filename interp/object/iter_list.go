package object

// ListIter is iter(list). Its fields are public to the executor's for loops,
// which step it without a call through the type.
type ListIter struct {
	Object
	WalkMark
	List *List // nil once exhausted: a list that grows later does not revive it
	I    int
}

// TupleIter is iter(tuple).
type TupleIter struct {
	Object
	WalkMark
	Items []Value
	I     int
	tuple *Tuple // whose items they are
}

// ListRevIter is reversed(list).
type ListRevIter struct {
	Object
	WalkMark
	List *List
	I    int
}

// The types of iterators over lists and tuples.
var (
	ListIterType    Type
	TupleIterType   Type
	ListRevIterType Type
)

// NewListIter returns iter(l).
func NewListIter(l *List) Value {
	it := &ListIter{List: l}
	it.Object = Object{&ListIterType, it}
	return Value{p: &it.Object}
}

// NewTupleIter returns iter(t).
func NewTupleIter(t *Tuple) Value {
	it := &TupleIter{Items: t.items, tuple: t}
	it.Object = Object{&TupleIterType, it}
	return Value{p: &it.Object}
}

func newListRevIter(l *List) Value {
	it := &ListRevIter{List: l, I: len(l.items) - 1}
	it.Object = Object{&ListRevIterType, it}
	return Value{p: &it.Object}
}

// AsListIter returns the list iterator v, or nil. v must not be null.
func (v Value) AsListIter() *ListIter { it, _ := v.p.impl.(*ListIter); return it }

// AsTupleIter returns the tuple iterator v, or nil. v must not be null.
func (v Value) AsTupleIter() *TupleIter { it, _ := v.p.impl.(*TupleIter); return it }

// Next returns the next item, null at the end.
func (it *ListIter) Next() Value {
	if l := it.List; l != nil {
		if i := it.I; i < len(l.items) {
			it.I = i + 1
			return l.items[i]
		}
		it.List = nil
	}
	return Value{}
}

// Next returns the next item, null at the end.
func (it *TupleIter) Next() Value {
	if i := it.I; i < len(it.Items) {
		it.I = i + 1
		return it.Items[i]
	}
	return Value{}
}

// Next returns the next item, null at the end.
func (it *ListRevIter) Next() Value {
	if l := it.List; l != nil {
		if i := it.I; i >= 0 && i < len(l.items) {
			it.I = i - 1
			return l.items[i]
		}
		it.List = nil
	}
	return Value{}
}

// selfIter is the Iter of iterators.
func selfIter(rt *Runtime, v Value) Value { return v }

// hintRow is the __length_hint__ of an iterator.
func hintRow(f func(rt *Runtime, v Value) Value) Row {
	return Row{Sig: "__length_hint__(self, /)", Doc: "Return an estimate of how many items are left.", Fn: f}
}

func init() {
	ListIterType.define(TypeSpec{
		Name: "list_iterator", Flags: Final | NoNew,
		Ops:  Ops{Iter: selfIter, Next: func(rt *Runtime, v Value) Value { return v.p.impl.(*ListIter).Next() }},
		Rows: []Row{hintRow(func(rt *Runtime, v Value) Value { return Int(iterLeft(v)) })},
	})
	TupleIterType.define(TypeSpec{
		Name: "tuple_iterator", Flags: Final | NoNew,
		Ops:  Ops{Iter: selfIter, Next: func(rt *Runtime, v Value) Value { return v.p.impl.(*TupleIter).Next() }},
		Rows: []Row{hintRow(func(rt *Runtime, v Value) Value { return Int(iterLeft(v)) })},
	})
	ListRevIterType.define(TypeSpec{
		Name: "list_reverseiterator", Flags: Final | NoNew,
		Ops:  Ops{Iter: selfIter, Next: func(rt *Runtime, v Value) Value { return v.p.impl.(*ListRevIter).Next() }},
		Rows: []Row{hintRow(func(rt *Runtime, v Value) Value { return Int(iterLeft(v)) })},
	})
}

// PairIter is an iterator whose items are pairs: for a, b in ... takes them
// apart at once, so the executor asks for the two without a tuple around them.
type PairIter interface {
	// NextPair returns the parts of the next item; a is null at the end or with
	// an exception pending.
	NextPair(rt *Runtime) (a, b Value)
}

// AsPairIter returns the iterator v if it gives pairs made for the occasion:
// enumerate, zip of two, dict.items(), those of other packages that say so; else
// nil.
func (v Value) AsPairIter() PairIter {
	switch it := v.p.impl.(type) {
	case *Enumerate:
		return it
	case *Zip:
		if len(it.its) == 2 {
			return it
		}
	case *DictIter:
		if it.kind == dictItems {
			return it
		}
	case pairGiver:
		if it.GivesPairs() {
			return it
		}
	}
	return nil
}

// pairGiver is an iterator of another package, some of which are PairIters.
type pairGiver interface {
	PairIter
	GivesPairs() bool
}

// iterLeft returns how many items an iterator of this package has left, -1
// when it cannot tell.
func iterLeft(v Value) int64 {
	switch it := v.p.impl.(type) {
	case *ListIter:
		if it.List == nil {
			return 0
		}
		return max(int64(len(it.List.items)-it.I), 0)
	case *TupleIter:
		return int64(len(it.Items) - it.I)
	case *ListRevIter:
		if it.List == nil || len(it.List.items) < it.I+1 {
			return 0
		}
		return int64(it.I + 1)
	case *RangeIter:
		return it.Left
	case *DictIter:
		if it.d == nil || it.used != it.d.used {
			return 0
		}
		return int64(it.left)
	case *SetIter:
		if it.s == nil || it.used != it.s.used {
			return 0
		}
		return int64(it.left)
	}
	return -1
}
