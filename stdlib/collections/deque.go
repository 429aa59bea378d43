package collections

import (
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
