package collections

import (
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// deque is a ring of items.
//
// Invariant: len(buf) is 0 or a power of two; item i stands in buf[(head+i) mod
// len(buf)]; the other places are null. changes counts mutations, by which
// iterators notice them.
type deque struct {
	object.Object
	object.WalkMark
	buf     []value
	head, n int
	max     int // -1: unbounded
	changes uint64
}

// Walk counts what the deque holds.
func (d *deque) Walk(w *object.Walker) int64 {
	w.VisitAll(d.buf)
	return int64(96 + 16*len(d.buf))
}

var dequeType, dequeIterType, dequeReverseType *object.Type

func newDequeObject(max int) *deque {
	d := &deque{max: max}
	d.Object = object.NewObject(dequeType, d)
	return d
}

func (d *deque) value() value { return object.ValueOf(&d.Object) }

func self(v value) *deque {
	if d, ok := v.Impl().(*deque); ok {
		return d
	}
	return object.ExactOf(v).Impl().(*deque)
}

// asDeque returns the deque in v, nil if it is something else.
func asDeque(v value) *deque {
	if d, ok := v.Impl().(*deque); ok {
		return d
	}
	if in := v.AsInstance(); in != nil {
		d, _ := object.ExactOf(v).Impl().(*deque)
		return d
	}
	return nil
}

func (d *deque) at(i int) value { return d.buf[(d.head+i)&(len(d.buf)-1)] }

func (d *deque) put(i int, v value) { d.buf[(d.head+i)&(len(d.buf)-1)] = v }

// grow makes room for one more item.
func (d *deque) grow(rt *runtime) bool {
	return d.n < len(d.buf) || d.reserve(rt, d.n+1)
}

// reserve makes room for n items in all.
func (d *deque) reserve(rt *runtime, n int) bool {
	if n <= len(d.buf) {
		return true
	}
	size := max(8, 2*len(d.buf))
	for size < n {
		size *= 2
	}
	if !rt.AllocN(int64(size), 16) {
		return false
	}
	buf := make([]value, size)
	for i := range d.n {
		buf[i] = d.at(i)
	}
	d.buf, d.head = buf, 0
	return true
}

func (d *deque) append(rt *runtime, v value) bool {
	d.changes++
	if d.max == 0 {
		return true
	}
	if d.n == d.max {
		d.popLeft()
	}
	if !d.grow(rt) {
		return false
	}
	d.put(d.n, v)
	d.n++
	return true
}

func (d *deque) appendLeft(rt *runtime, v value) bool {
	d.changes++
	if d.max == 0 {
		return true
	}
	if d.n == d.max {
		d.pop()
	}
	if !d.grow(rt) {
		return false
	}
	d.head = (d.head - 1) & (len(d.buf) - 1)
	d.buf[d.head] = v
	d.n++
	return true
}

// pop and popLeft need an item to be there.
func (d *deque) pop() value {
	d.changes++
	d.n--
	v := d.at(d.n)
	d.put(d.n, null)
	return v
}

func (d *deque) popLeft() value {
	d.changes++
	v := d.buf[d.head]
	d.buf[d.head] = null
	d.head = (d.head + 1) & (len(d.buf) - 1)
	d.n--
	return v
}

func (d *deque) clear() {
	d.changes++
	d.buf, d.head, d.n = nil, 0, 0
}

func (d *deque) extend(rt *runtime, iterable value, left bool) bool {
	if asDeque(iterable) == d {
		// A deque that takes in itself takes what it was before.
		items, ok := object.ToSlice(rt, iterable)
		if !ok {
			return false
		}
		iterable = object.NewList(items)
	}
	if l := iterable.ExactList(); l != nil && d.max < 0 {
		return d.extendBy(rt, l.Items(), left)
	}
	if t := iterable.ExactTuple(); t != nil && d.max < 0 {
		return d.extendBy(rt, t.Items(), left)
	}
	return object.Iterate(rt, iterable, func(x value) bool {
		if left {
			return d.appendLeft(rt, x)
		}
		return d.append(rt, x)
	})
}

// extendBy is extend of a deque without a bound: room is made once.
func (d *deque) extendBy(rt *runtime, items []value, left bool) bool {
	if len(items) == 0 {
		return true
	}
	if !rt.Work(len(items)/8) || !d.reserve(rt, d.n+len(items)) {
		return false
	}
	d.changes++
	mask := len(d.buf) - 1
	if left {
		for _, x := range items {
			d.head = (d.head - 1) & mask
			d.buf[d.head] = x
		}
	} else {
		for i, x := range items {
			d.buf[(d.head+d.n+i)&mask] = x
		}
	}
	d.n += len(items)
	return true
}

// rotate moves k items from the right end to the left.
func (d *deque) rotate(rt *runtime, k int64) bool {
	if d.n <= 1 {
		return true
	}
	k %= int64(d.n)
	if k < 0 {
		k += int64(d.n)
	}
	if k > int64(d.n)/2 {
		k -= int64(d.n)
	}
	if !rt.Work(int(max(k, -k))) {
		return false
	}
	for ; k > 0; k-- {
		v := d.pop()
		d.head = (d.head - 1) & (len(d.buf) - 1)
		d.buf[d.head] = v
		d.n++
	}
	for ; k < 0; k++ {
		v := d.popLeft()
		d.put(d.n, v)
		d.n++
	}
	return true
}

// remove takes item i out.
func (d *deque) remove(i int) {
	d.changes++
	if i < d.n/2 {
		for ; i > 0; i-- {
			d.put(i, d.at(i-1))
		}
		d.popLeft()
		return
	}
	for ; i < d.n-1; i++ {
		d.put(i, d.at(i+1))
	}
	d.pop()
}

// find returns the index of the first item from lo up to hi equal to x, -1 if
// there is none and -2 with an exception pending.
func (d *deque) find(rt *runtime, x value, lo, hi int) int {
	start := d.changes
	for i := lo; i < hi && i < d.n; i++ {
		if !rt.Tick() {
			return -2
		}
		r := object.Equal(rt, d.at(i), x)
		if r < 0 {
			return -2
		}
		if d.changes != start {
			rt.RuntimeErrorf("deque mutated during iteration")
			return -2
		}
		if r == 1 {
			return i
		}
	}
	return -1
}

// index reads a subscript.
func (d *deque) index(rt *runtime, key value) (int, bool) {
	if key.Type().Ops.Index == nil {
		rt.TypeErrorf("sequence index must be integer, not '%s'", object.TypeName(key))
		return 0, false
	}
	i := object.Index(rt, key)
	if i.IsNull() {
		return 0, false
	}
	if !i.IsInt() {
		rt.IndexErrorf("cannot fit 'int' into an index-sized integer")
		return 0, false
	}
	n := i.Int()
	if n < 0 {
		n += int64(d.n)
	}
	if n < 0 || n >= int64(d.n) {
		rt.IndexErrorf("deque index out of range")
		return 0, false
	}
	return int(n), true
}

var dequeParams = object.NewParams("deque(iterable=<unrepresentable>, maxlen=<unrepresentable>)")

// wrap returns a new deque like d's class makes them.
func wrapLike(rt *runtime, v value, d *deque) value {
	if t := v.Type(); t != dequeType {
		return rt.NewPayloadInstance(t, d.value())
	}
	return d.value()
}

func (d *deque) copy(rt *runtime) *deque {
	c := newDequeObject(d.max)
	if !rt.AllocN(int64(len(d.buf)), 16) {
		return nil
	}
	c.buf = append([]value(nil), d.buf...)
	c.head, c.n = d.head, d.n
	return c
}

// copyOf is d.copy() for subclasses too: they are called, as in CPython.
func copyOf(rt *runtime, v value) value {
	d := self(v)
	if v.Type() == dequeType {
		if c := d.copy(rt); c != nil {
			return c.value()
		}
		return null
	}
	if d.max < 0 {
		return object.Call1(rt, v.Type().Value(), v)
	}
	return object.Call2(rt, v.Type().Value(), v, object.Int(int64(d.max)))
}

func none(ok bool) value {
	if !ok {
		return null
	}
	return object.None
}

func init() {
	dequeType = object.NewBuiltinType(object.TypeSpec{
		Name:  "collections.deque",
		Doc:   "A list-like sequence optimized for data accesses near its endpoints.",
		Flags: object.SeqType,
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				v := newDequeObject(-1).value()
				if cls == dequeType {
					return v
				}
				return rt.NewPayloadInstance(cls, v)
			},
			Init:     initDeque,
			Repr:     reprDeque,
			Len:      func(rt *runtime, v value) int { return self(v).n },
			GetItem:  getItem,
			SetItem:  setItem,
			DelItem:  delItem,
			Contains: contains,
			Iter:     func(rt *runtime, v value) value { return newIter(v, dequeIterType) },
			Compare:  compareDeques,
			Binary:   [14]func(rt *runtime, a, b value) value{object.Add: addDeques, object.Mul: mulDeque},
			InPlace: [14]func(rt *runtime, a, b value) value{
				object.Add: func(rt *runtime, a, b value) value {
					if !self(a).extend(rt, b, false) {
						return null
					}
					return a
				},
				object.Mul: func(rt *runtime, a, b value) value {
					d := self(a)
					r := repeated(rt, d, b)
					if r == nil {
						return notNumber(rt, b)
					}
					d.buf, d.head, d.n = r.buf, r.head, r.n
					d.changes++
					return a
				},
			},
		},
		Rows: []object.Row{
			{Sig: "append(self, item, /)", Doc: "Add an element to the right side of the deque.", Fn: func(rt *runtime, v, x value) value { return none(self(v).append(rt, x)) }},
			{Sig: "appendleft(self, item, /)", Doc: "Add an element to the left side of the deque.", Fn: func(rt *runtime, v, x value) value { return none(self(v).appendLeft(rt, x)) }},
			{Sig: "clear(self, /)", Doc: "Remove all elements from the deque.", Fn: func(rt *runtime, v value) value {
				self(v).clear()
				return object.None
			}},
			{Sig: "copy(self, /)", Doc: "Return a shallow copy of a deque.", Fn: copyOf},
			{Sig: "__copy__(self, /)", Doc: "Return a shallow copy of a deque.", Fn: copyOf},
			{Sig: "count(self, value, /)", Doc: "Return number of occurrences of value.", Fn: countDeque},
			{Sig: "extend(self, iterable, /)", Doc: "Extend the right side of the deque with elements from the iterable.", Fn: func(rt *runtime, v, x value) value { return none(self(v).extend(rt, x, false)) }},
			{Sig: "extendleft(self, iterable, /)", Doc: "Extend the left side of the deque with elements from the iterable.", Fn: func(rt *runtime, v, x value) value { return none(self(v).extend(rt, x, true)) }},
			{Sig: "index(self, value, start=<unrepresentable>, stop=<unrepresentable>, /)", Doc: "Return first index of value.\n\nRaises ValueError if the value is not present.", Fn: indexDeque},
			{Sig: "insert(self, index, value, /)", Doc: "Insert value before index.", Fn: insertDeque},
			{Sig: "pop(self, /)", Doc: "Remove and return the rightmost element.", Fn: func(rt *runtime, v value) value {
				d := self(v)
				if d.n == 0 {
					return rt.IndexErrorf("pop from an empty deque")
				}
				return d.pop()
			}},
			{Sig: "popleft(self, /)", Doc: "Remove and return the leftmost element.", Fn: func(rt *runtime, v value) value {
				d := self(v)
				if d.n == 0 {
					return rt.IndexErrorf("pop from an empty deque")
				}
				return d.popLeft()
			}},
			{Sig: "remove(self, value, /)", Doc: "Remove first occurrence of value.", Fn: removeDeque},
			{Sig: "reverse(self, /)", Doc: "Reverse *IN PLACE*.", Fn: func(rt *runtime, v value) value {
				d := self(v)
				if !rt.Work(d.n) {
					return null
				}
				for i, j := 0, d.n-1; i < j; i, j = i+1, j-1 {
					a, b := d.at(i), d.at(j)
					d.put(i, b)
					d.put(j, a)
				}
				return object.None
			}},
			{Sig: "rotate(self, n=1, /)", Doc: "Rotate the deque n steps to the right. If n is negative, rotates left.", Fn: func(rt *runtime, v, n value) value {
				k := int64(1)
				if !n.IsNull() {
					var ok bool
					if k, ok = object.IndexInt(rt, n); !ok {
						return null
					}
				}
				return none(self(v).rotate(rt, k))
			}},
			{Sig: "maxlen", Doc: "maximum size of a deque or None if unbounded", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
				if d := self(v); d.max >= 0 {
					return object.Int(int64(d.max))
				}
				return object.None
			}},
			{Sig: "__reversed__(self, /)", Doc: "Return a reverse iterator over the deque.", Fn: func(rt *runtime, v value) value { return newIter(v, dequeReverseType) }},
			{Sig: "__reduce__(self, /)", Doc: "Return state information for pickling.", Fn: reduceDeque},
			{Sig: "__class_getitem__(cls, object, /)", Doc: "See PEP 585", Kind: object.ClassMethod, Fn: func(rt *runtime, cls, item value) value { return object.NewGenericAlias(cls, item) }},
		},
	})
	iterSpec := func(name string, next func(*runtime, value) value) *object.Type {
		return object.NewBuiltinType(object.TypeSpec{
			Name: name,
			Ops: object.Ops{
				New:  makeIter,
				Iter: func(rt *runtime, v value) value { return v },
				Next: next,
			},
			Rows: []object.Row{reduceIterRow, {Sig: "__length_hint__(self, /)", Doc: "Private method returning an estimate of len(list(it)).", Fn: func(rt *runtime, v value) value {
				it := v.Impl().(*dequeIter)
				return object.Int(int64(max(it.d.n-it.i, 0)))
			}}},
		})
	}
	dequeIterType = iterSpec("collections._deque_iterator", func(rt *runtime, v value) value { return v.Impl().(*dequeIter).next(rt, false) })
	dequeReverseType = iterSpec("collections._deque_reverse_iterator", func(rt *runtime, v value) value { return v.Impl().(*dequeIter).next(rt, true) })
}

func initDeque(rt *runtime, v value, args []value, names []string) bool {
	var a [2]value
	if !dequeParams.Bind(rt, a[:], args, names) {
		return false
	}
	limit := -1
	if !object.NoneOrAbsent(a[1]) {
		n, _, ok := object.AsInt(a[1])
		if !ok {
			rt.TypeErrorf("an integer is required")
			return false
		}
		if n < 0 {
			rt.ValueErrorf("maxlen must be non-negative")
			return false
		}
		limit = int(n)
	}
	d := self(v)
	d.max = limit
	if d.n > 0 {
		d.clear()
	}
	return a[0].IsNull() || d.extend(rt, a[0], false)
}

func reprDeque(rt *runtime, v value) value {
	d := self(v)
	if !rt.ReprEnter(v) {
		return object.NewStr("[...]")
	}
	defer rt.ReprLeave()
	items, ok := object.ToSlice(rt, v)
	if !ok {
		return null
	}
	body, ok := object.ReprText(rt, object.NewList(items))
	if !ok {
		return null
	}
	var b strings.Builder
	b.WriteString(v.Type().Name + "(" + body)
	if d.max >= 0 {
		b.WriteString(", maxlen=" + strconv.Itoa(d.max))
	}
	b.WriteString(")")
	return object.NewStr(b.String())
}

func getItem(rt *runtime, v, key value) value {
	d := self(v)
	i, ok := d.index(rt, key)
	if !ok {
		return null
	}
	return d.at(i)
}

func setItem(rt *runtime, v, key, x value) bool {
	d := self(v)
	i, ok := d.index(rt, key)
	if ok {
		d.put(i, x)
	}
	return ok
}

func delItem(rt *runtime, v, key value) bool {
	d := self(v)
	i, ok := d.index(rt, key)
	if ok {
		d.remove(i)
	}
	return ok
}

func contains(rt *runtime, v, x value) int {
	d := self(v)
	switch i := d.find(rt, x, 0, d.n); {
	case i >= 0:
		return 1
	case i == -2:
		return -1
	}
	return 0
}

func countDeque(rt *runtime, v, x value) value {
	d := self(v)
	start, count := d.changes, int64(0)
	for i := 0; i < d.n; i++ {
		if !rt.Tick() {
			return null
		}
		r := object.Equal(rt, d.at(i), x)
		if r < 0 {
			return null
		}
		if d.changes != start {
			return rt.RuntimeErrorf("deque mutated during iteration")
		}
		count += int64(r)
	}
	return object.Int(count)
}

// slice reads start and stop of index, clamped as for lists.
func (d *deque) bound(rt *runtime, v value, missing int) (int, bool) {
	if v.IsNull() {
		return missing, true
	}
	i := object.Index(rt, v)
	if i.IsNull() {
		if rt.Matches(&object.TypeErrorType) {
			rt.Clear()
			rt.TypeErrorf("slice indices must be integers or have an __index__ method")
		}
		return 0, false
	}
	n, b, _ := object.AsInt(i)
	if b != nil {
		n = int64(b.Sign()) << 62
	}
	if n < 0 {
		n = max(n+int64(d.n), 0)
	}
	return int(min(n, int64(d.n))), true
}

func notIn(rt *runtime, x value) value {
	s, ok := object.ReprText(rt, x)
	if !ok {
		return null
	}
	return rt.ValueErrorf("%s is not in deque", s)
}

func indexDeque(rt *runtime, a []value) value {
	d := self(a[0])
	lo, ok := d.bound(rt, a[2], 0)
	if !ok {
		return null
	}
	hi, ok := d.bound(rt, a[3], d.n)
	if !ok {
		return null
	}
	switch i := d.find(rt, a[1], lo, hi); {
	case i >= 0:
		return object.Int(int64(i))
	case i == -2:
		return null
	}
	return notIn(rt, a[1])
}

func insertDeque(rt *runtime, v, index, x value) value {
	d := self(v)
	n, ok := object.IndexInt(rt, index)
	if !ok {
		return null
	}
	if d.n == d.max {
		return rt.IndexErrorf("deque already at its maximum size")
	}
	if n < 0 {
		n += int64(d.n)
	}
	i := int(min(max(n, 0), int64(d.n)))
	if !rt.Work(min(i, d.n-i)) {
		return null
	}
	if i < d.n/2 {
		if !d.appendLeft(rt, x) {
			return null
		}
		for j := 0; j < i; j++ {
			d.put(j, d.at(j+1))
		}
	} else {
		if !d.append(rt, x) {
			return null
		}
		for j := d.n - 1; j > i; j-- {
			d.put(j, d.at(j-1))
		}
	}
	d.put(i, x)
	return object.None
}

func removeDeque(rt *runtime, v, x value) value {
	d := self(v)
	start := d.changes
	i := d.find(rt, x, 0, d.n)
	if i == -2 {
		if d.changes != start && rt.Matches(&object.RuntimeErrorType) {
			rt.Clear()
			return rt.IndexErrorf("deque mutated during remove().")
		}
		return null
	}
	if i < 0 {
		return notIn(rt, x)
	}
	d.remove(i)
	return object.None
}

func reduceDeque(rt *runtime, v value) value {
	d := self(v)
	args := object.EmptyTuple
	if d.max >= 0 {
		args = object.NewTuple([]value{object.EmptyTuple, object.Int(int64(d.max))})
	}
	state := object.CallMethod(rt, v, "__getstate__")
	if state.IsNull() {
		return null
	}
	it := object.Iter(rt, v)
	if it.IsNull() {
		return null
	}
	return object.NewTuple([]value{v.Type().Value(), args, state, it})
}

func compareDeques(rt *runtime, a, b value, op object.Cmp) value {
	x, y := asDeque(a), asDeque(b)
	if x == nil || y == nil {
		return object.NotImplemented
	}
	if x == y {
		return object.Bool(op == object.EQ || op == object.LE || op == object.GE)
	}
	if x.n != y.n && (op == object.EQ || op == object.NE) {
		return object.Bool(op == object.NE)
	}
	for i := 0; ; i++ {
		if !rt.Tick() {
			return null
		}
		if i >= x.n || i >= y.n {
			return object.Compare(rt, op, object.Int(int64(x.n)), object.Int(int64(y.n)))
		}
		xv, yv := x.at(i), y.at(i)
		switch object.Equal(rt, xv, yv) {
		case -1:
			return null
		case 0:
			switch op {
			case object.EQ:
				return object.False
			case object.NE:
				return object.True
			}
			return object.Compare(rt, op, xv, yv)
		}
	}
}

func addDeques(rt *runtime, a, b value) value {
	x := asDeque(a)
	if x == nil {
		return object.NotImplemented
	}
	if asDeque(b) == nil {
		return rt.TypeErrorf("can only concatenate deque (not \"%s\") to deque", object.TypeName(b))
	}
	c := copyOf(rt, a)
	if c.IsNull() || !self(c).extend(rt, b, false) {
		return null
	}
	return c
}

// repeated returns a deque with d's items n times; nil when n is no number or
// an exception is pending.
func repeated(rt *runtime, d *deque, n value) *deque {
	if n.Type().Ops.Index == nil {
		return nil
	}
	k, ok := object.IndexInt(rt, n)
	if !ok {
		return nil
	}
	r := newDequeObject(d.max)
	if k <= 0 || d.n == 0 {
		return r
	}
	total := int64(d.n) * k
	if d.max < 0 {
		if k > (1<<40)/int64(d.n) || !rt.AllocN(total, 32) {
			if rt.Pending() == nil {
				rt.RaiseType(&object.MemoryErrorType)
			}
			return nil
		}
	} else if total > int64(d.max) {
		// Only the last max items stay.
		skip := (total - int64(d.max)) % int64(d.n)
		for i := int64(0); i < int64(d.max); i++ {
			if !rt.Tick() || !r.append(rt, d.at(int((skip+i)%int64(d.n)))) {
				return nil
			}
		}
		return r
	}
	for i := int64(0); i < total; i++ {
		if !rt.Tick() || !r.append(rt, d.at(int(i%int64(d.n)))) {
			return nil
		}
	}
	return r
}

func notNumber(rt *runtime, n value) value {
	if rt.Pending() != nil {
		return null
	}
	return rt.TypeErrorf("can't multiply sequence by non-int of type '%s'", object.TypeName(n))
}

func mulDeque(rt *runtime, a, b value) value {
	v, n := a, b
	if asDeque(v) == nil {
		v, n = b, a
	}
	r := repeated(rt, self(v), n)
	if r == nil {
		return notNumber(rt, n)
	}
	return wrapLike(rt, v, r)
}

// dequeIter walks over a deque that must not change meanwhile.
type dequeIter struct {
	object.Object
	object.WalkMark
	d       *deque
	i       int
	changes uint64
}

// Walk visits the deque.
func (it *dequeIter) Walk(w *object.Walker) int64 {
	w.Visit(it.d.value())
	return 64
}

func newIter(v value, t *object.Type) value {
	d := self(v)
	it := &dequeIter{d: d, changes: d.changes}
	it.Object = object.NewObject(t, it)
	return object.ValueOf(&it.Object)
}

// makeIter is what pickles of iterators call: an iterator of a deque, moved on
// so many items.
func makeIter(rt *runtime, cls *object.Type, args []value, names []string) value {
	switch {
	case len(args) == 0:
		return rt.TypeErrorf("function takes at least 1 argument (0 given)")
	case len(args) > 2:
		return rt.TypeErrorf("function takes at most 2 arguments (%d given)", len(args))
	case asDeque(args[0]) == nil:
		return rt.TypeErrorf("argument 1 must be collections.deque, not %s", object.TypeName(args[0]))
	}
	v := newIter(args[0], cls)
	if len(args) == 2 {
		n, ok := object.IndexInt(rt, args[1])
		if !ok {
			return null
		}
		it := v.Impl().(*dequeIter)
		it.i = int(min(max(n, 0), int64(it.d.n)))
	}
	return v
}

var reduceIterRow = object.Row{Sig: "__reduce__(self, /)", Doc: "Return state information for pickling.", Fn: func(rt *runtime, v value) value {
	it := v.Impl().(*dequeIter)
	return object.NewTuple2(v.Type().Value(), object.NewTuple2(it.d.value(), object.Int(int64(it.i))))
}}

func (it *dequeIter) next(rt *runtime, reverse bool) value {
	d := it.d
	if it.changes != d.changes {
		it.i = d.n
		return rt.RuntimeErrorf("deque mutated during iteration")
	}
	if it.i >= d.n {
		return null
	}
	i := it.i
	it.i++
	if reverse {
		i = d.n - 1 - i
	}
	return d.at(i)
}
