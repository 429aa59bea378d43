package object

// Tuple is a tuple. Its items never change.
type Tuple struct {
	Object
	items []Value
	// hash is what hash() gives, once it is known and the items are such that
	// no script code can make it another one; 0: not known.
	hash uint64
	mark walkMark
}

// TupleType is the type of tuples.
var TupleType Type

// EmptyTuple is the one empty tuple.
var EmptyTuple = func() Value {
	t := &Tuple{}
	t.Object = Object{&TupleType, t}
	return Value{p: &t.Object}
}()

// NewTuple returns a tuple with the given items, which it takes over.
func NewTuple(items []Value) Value {
	if len(items) == 0 {
		return EmptyTuple
	}
	t := &Tuple{items: items}
	t.Object = Object{&TupleType, t}
	return Value{p: &t.Object}
}

type tuple1 struct {
	Tuple
	arr [1]Value
}
type tuple2 struct {
	Tuple
	arr [2]Value
}
type tuple3 struct {
	Tuple
	arr [3]Value
}
type tuple4 struct {
	Tuple
	arr [4]Value
}
type tuple5 struct {
	Tuple
	arr [5]Value
}

// NewTuple1 returns the tuple (a,) in one allocation.
func NewTuple1(a Value) Value {
	t := &tuple1{arr: [1]Value{a}}
	t.items = t.arr[:]
	t.Object = Object{&TupleType, &t.Tuple}
	return Value{p: &t.Object}
}

// NewTuple2 returns the tuple (a, b) in one allocation.
func NewTuple2(a, b Value) Value {
	t := &tuple2{arr: [2]Value{a, b}}
	t.items = t.arr[:]
	t.Object = Object{&TupleType, &t.Tuple}
	return Value{p: &t.Object}
}

// NewTuple3 returns the tuple (a, b, c) in one allocation.
func NewTuple3(a, b, c Value) Value {
	t := &tuple3{arr: [3]Value{a, b, c}}
	t.items = t.arr[:]
	t.Object = Object{&TupleType, &t.Tuple}
	return Value{p: &t.Object}
}

// MakeTuple returns a tuple of n null items and those items, which the caller
// fills before anybody sees the tuple. Short ones are one allocation.
func MakeTuple(n int) (Value, []Value) {
	var t *Tuple
	switch n {
	case 0:
		return EmptyTuple, nil
	case 1:
		x := &tuple1{}
		x.items, t = x.arr[:], &x.Tuple
	case 2:
		x := &tuple2{}
		x.items, t = x.arr[:], &x.Tuple
	case 3:
		x := &tuple3{}
		x.items, t = x.arr[:], &x.Tuple
	case 4:
		x := &tuple4{}
		x.items, t = x.arr[:], &x.Tuple
	case 5:
		x := &tuple5{}
		x.items, t = x.arr[:], &x.Tuple
	default:
		t = &Tuple{items: make([]Value, n)}
	}
	t.Object = Object{&TupleType, t}
	return Value{p: &t.Object}, t.items
}

// Len returns the number of items.
func (t *Tuple) Len() int { return len(t.items) }

// At returns item i, which must be in range.
func (t *Tuple) At(i int) Value { return t.items[i] }

// Items returns the items, which must not be changed.
func (t *Tuple) Items() []Value { return t.items }

// Value returns the tuple as a Python value.
func (t *Tuple) Value() Value { return Value{p: &t.Object} }

func init() {
	var ops Ops
	ops.New = newTuple
	ops.Len = func(rt *Runtime, v Value) int { return len(AsTuple(v).items) }
	ops.GetItem = tupleGetItem
	ops.Contains = tupleContains
	ops.Iter = func(rt *Runtime, v Value) Value { return NewTupleIter(AsTuple(v)) }
	ops.Hash = tupleHash
	ops.Compare = tupleCompare
	ops.Repr = tupleRepr
	ops.Binary[Add] = tupleConcat
	ops.Binary[Mul] = tupleRepeat
	TupleType.define(TypeSpec{
		Name:  "tuple",
		Doc:   "Built-in immutable sequence.\n\nWithout an argument, the empty tuple; otherwise the items of the iterable.",
		Flags: SeqType,
		Ops:   ops,
		Rows: []Row{
			{Sig: "index(self, value, start=0, stop=9223372036854775807, /)", Doc: "Return the first index of value.\n\nRaises ValueError if the value is not present.", Fn: tupleIndex},
			{Sig: "count(self, value, /)", Doc: "Return the number of occurrences of value.", Fn: tupleCount},
			{Sig: "__getnewargs__(self, /)", Doc: "", Fn: func(rt *Runtime, v Value) Value { return NewTuple1(NewTuple(AsTuple(v).items)) }},
			genericRow,
		},
	})
}

func newTuple(rt *Runtime, cls *Type, args []Value, names []string) Value {
	if !ownInit(cls, &TupleType) && !noKeywords(rt, "tuple", names) {
		return Value{}
	}
	args = args[:len(args)-len(names)]
	if !countArgs(rt, "tuple", len(args), 0, 1) {
		return Value{}
	}
	v := EmptyTuple
	if len(args) == 1 {
		if v = toTuple(rt, args[0]); v.p == nil {
			return Value{}
		}
	}
	if cls == &TupleType {
		return v
	}
	return rt.NewPayloadInstance(cls, v)
}

// toTuple is tuple(v).
func toTuple(rt *Runtime, v Value) Value {
	if v.p.typ == &TupleType {
		return v
	}
	items, ok := ToSlice(rt, v)
	if !ok {
		return Value{}
	}
	return rt.Large(NewTuple(items), 16*len(items))
}

// ToTuple is tuple(v).
func ToTuple(rt *Runtime, v Value) Value { return toTuple(rt, v) }

const (
	xxPrime1 = 11400714785074694791
	xxPrime2 = 14029467366897019727
	xxPrime5 = 2870177450012600261
)

func xxRound(acc, lane uint64) uint64 {
	acc += lane * xxPrime2
	return (acc<<31 | acc>>33) * xxPrime1
}

// tupleHash is CPython's: the order of sets of tuples depends on it. It is
// remembered where the hashes of all items are beyond the reach of scripts.
func tupleHash(rt *Runtime, v Value) (uint64, bool) {
	t := AsTuple(v)
	if t.hash != 0 {
		return t.hash, true
	}
	items := t.items
	acc := uint64(xxPrime5)
	// Leading ints and strs hash without recursion.
	for len(items) > 0 {
		x := items[0]
		if x.p == &intTag {
			acc = xxRound(acc, hashInt(int64(x.n)))
		} else if s, ok := x.p.impl.(*Str); ok {
			acc = xxRound(acc, s.Hash())
		} else {
			break
		}
		if !rt.Tick() {
			return 0, false
		}
		items = items[1:]
	}
	fixed := true
	if len(items) > 0 {
		if !rt.Enter("") {
			return 0, false
		}
		for _, x := range items {
			h, ok := Hash(rt, x)
			if !ok || !rt.Tick() {
				rt.Leave()
				return 0, false
			}
			acc = xxRound(acc, h)
			fixed = fixed && fixedHash(x)
		}
		rt.Leave()
	}
	acc += uint64(len(t.items)) ^ (xxPrime5 ^ 3527539)
	if acc == ^uint64(0) {
		acc = 1546275796
	}
	if fixed && len(t.items) > 0 { // the empty tuple is there for all interpreters
		t.hash = acc
	}
	return acc, true
}

// fixedHash reports whether hashing v again runs no script code and has the
// same result.
func fixedHash(v Value) bool {
	if v.p.impl == nil {
		return true
	}
	switch x := v.p.impl.(type) {
	case *Str:
		return true
	case *Tuple:
		return x.hash != 0
	}
	return false
}

func tupleCompare(rt *Runtime, a, b Value, op Cmp) Value {
	x, y := AsTuple(a), AsTuple(b)
	if x == nil || y == nil {
		return NotImplemented
	}
	return compareItems(rt, x.items, y.items, op)
}

func tupleRepr(rt *Runtime, v Value) Value {
	items := AsTuple(v).items
	if len(items) == 0 {
		return NewStr("()")
	}
	if !rt.ReprEnter(v) {
		return NewStr("(...)")
	}
	defer rt.ReprLeave()
	w := newReprWriter(rt)
	if !w.text("(") {
		return Value{}
	}
	for i, x := range items {
		if i > 0 && !w.text(", ") || !w.repr(x) {
			return Value{}
		}
	}
	end := ")"
	if len(items) == 1 {
		end = ",)"
	}
	if !w.text(end) {
		return Value{}
	}
	return w.str()
}

func tupleGetItem(rt *Runtime, v, key Value) Value {
	items := AsTuple(v).items
	if s := key.AsSlice(); s != nil {
		start, step, count, ok := s.Resolve(rt, len(items))
		if !ok {
			return Value{}
		}
		if t := exactOf(v); count == len(items) && step == 1 && t.p.typ == &TupleType {
			return t
		}
		out, ok := sliceItems(rt, items, start, step, count)
		if !ok {
			return Value{}
		}
		return rt.Large(NewTuple(out), 16*count)
	}
	i, ok := SeqIndex(rt, key, len(items), "tuple", "tuple index out of range")
	if !ok {
		return Value{}
	}
	return items[i]
}

// containsItem is x in items for items that no script code can change.
func containsItem(rt *Runtime, items []Value, x Value) int {
	for _, y := range items {
		if !rt.Tick() {
			return -1
		}
		if r := Equal(rt, y, x); r != 0 {
			return r
		}
	}
	return 0
}

func tupleContains(rt *Runtime, v, x Value) int { return containsItem(rt, AsTuple(v).items, x) }

func tupleConcat(rt *Runtime, a, b Value) Value {
	x, y := AsTuple(a), AsTuple(b)
	if x == nil || y == nil {
		return NotImplemented
	}
	if len(x.items) == 0 && y.Object.typ == &TupleType {
		return y.Value()
	}
	if len(y.items) == 0 && x.Object.typ == &TupleType {
		return x.Value()
	}
	out, ok := concatItems(rt, x.items, y.items)
	if !ok {
		return Value{}
	}
	return rt.Large(NewTuple(out), 16*len(out))
}

func tupleRepeat(rt *Runtime, a, b Value) Value {
	t := AsTuple(a)
	if t == nil {
		t, b = AsTuple(b), a
	}
	n, st := repeatCount(rt, b)
	if st != None {
		return st
	}
	if n == 1 && t.Object.typ == &TupleType {
		return t.Value()
	}
	out, ok := repeatItems(rt, t.items, n)
	if !ok {
		return Value{}
	}
	return rt.Large(NewTuple(out), 16*len(out))
}

func tupleIndex(rt *Runtime, args []Value) Value {
	items, x := AsTuple(args[0]).items, args[1]
	from, to, ok := findBounds(rt, args[2], args[3])
	if !ok {
		return Value{}
	}
	first, last := clampFrom(from, len(items)), clampFrom(to, len(items))
	for i := first; i < last && i < len(items); i++ {
		if !rt.Tick() {
			return Value{}
		}
		switch Equal(rt, items[i], x) {
		case -1:
			return Value{}
		case 1:
			return Int(int64(i))
		}
	}
	return rt.ValueErrorf("tuple.index(x): x not in tuple")
}

func tupleCount(rt *Runtime, v, x Value) Value {
	n := 0
	for _, y := range AsTuple(v).items {
		if !rt.Tick() {
			return Value{}
		}
		r := Equal(rt, y, x)
		if r < 0 {
			return Value{}
		}
		n += r
	}
	return Int(int64(n))
}
