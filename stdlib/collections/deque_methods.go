package collections

import (
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what deques answer to: construction, items, search, operators.

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
