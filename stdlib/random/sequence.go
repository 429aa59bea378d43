package random

import (
	gomath "math"
	"sort"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is integers from ranges and items from sequences.

func randRange(rt *runtime, a []value) value { return rangeOf(rt, a[0], a[1], a[2], a[3]) }

func rangeOf(rt *runtime, v, start, stop, step value) value {
	istart := object.Index(rt, start)
	if istart.IsNull() {
		return null
	}
	d := newDrawer(rt, v)
	zero, one := object.Int(0), object.Int(1)
	if object.NoneOrAbsent(stop) {
		if !step.IsNull() && step != one {
			return rt.TypeErrorf("Missing a non-None stop argument")
		}
		switch object.CompareBool(rt, object.GT, istart, zero) {
		case 1:
			return d.belowValue(istart)
		case 0:
			return rt.ValueErrorf("empty range for randrange()")
		}
		return null
	}
	istop := object.Index(rt, stop)
	if istop.IsNull() {
		return null
	}
	istep := one
	if !step.IsNull() {
		if istep = object.Index(rt, step); istep.IsNull() {
			return null
		}
	}
	if istep == one && istart.IsInt() && istop.IsInt() {
		lo, hi := istart.Int(), istop.Int()
		if width := hi - lo; hi > lo && width > 0 {
			r := d.belowValue(object.Int(width))
			if r.IsNull() {
				return null
			}
			return object.Binary(rt, object.Add, istart, r)
		}
	}
	width := object.Binary(rt, object.Sub, istop, istart)
	if istep == one {
		if object.CompareBool(rt, object.GT, width, zero) == 1 {
			r := d.belowValue(width)
			if r.IsNull() {
				return null
			}
			return object.Binary(rt, object.Add, istart, r)
		}
		return emptyRange(rt, start, stop)
	}
	var n value
	switch {
	case object.CompareBool(rt, object.GT, istep, zero) == 1:
		n = object.Binary(rt, object.Sub, object.Binary(rt, object.Add, width, istep), one)
	case object.CompareBool(rt, object.LT, istep, zero) == 1:
		n = object.Binary(rt, object.Add, object.Binary(rt, object.Add, width, istep), one)
	default:
		return rt.ValueErrorf("zero step for randrange()")
	}
	if n = object.Binary(rt, object.FloorDiv, n, istep); n.IsNull() {
		return null
	}
	if object.CompareBool(rt, object.LE, n, zero) == 1 {
		return emptyRange(rt, start, stop, step)
	}
	r := d.belowValue(n)
	if r.IsNull() {
		return null
	}
	return object.Binary(rt, object.Add, istart, object.Binary(rt, object.Mul, istep, r))
}

func emptyRange(rt *runtime, args ...value) value {
	text := ""
	for i, a := range args {
		s, ok := object.ToText(rt, a)
		if !ok {
			return null
		}
		if i > 0 {
			text += ", "
		}
		text += s
	}
	return rt.ValueErrorf("empty range in randrange(%s)", text)
}

func randInt(rt *runtime, v, a, b value) value {
	if a.IsInt() && b.IsInt() && v.Type() == randomType {
		// The common case without a detour.
		lo, hi := a.Int(), b.Int()
		if w := hi - lo; hi >= lo && w >= 0 && w < gomath.MaxInt64 {
			d := drawer{rt: rt, v: v, g: self(v), plain: true}
			r, ok := d.below(w + 1)
			if !ok {
				return null
			}
			return object.Int(lo + r)
		}
	}
	end := object.Binary(rt, object.Add, b, object.Int(1))
	if end.IsNull() {
		return null
	}
	if v.Type() != randomType && rt.Lookup(v.Type(), "randrange") != rt.Lookup(randomType, "randrange") {
		return object.CallMethod(rt, v, "randrange", a, end)
	}
	return rangeOf(rt, v, a, end, null)
}

func choice(rt *runtime, v, seq value) value {
	n := object.Len(rt, seq)
	if n < 0 {
		return null
	}
	if n == 0 {
		return rt.IndexErrorf("Cannot choose from an empty sequence")
	}
	d := newDrawer(rt, v)
	i, ok := d.below(int64(n))
	if !ok {
		return null
	}
	return object.GetItem(rt, seq, object.Int(i))
}

func shuffle(rt *runtime, v, x value) value {
	n := object.Len(rt, x)
	if n < 0 {
		return null
	}
	d := newDrawer(rt, v)
	list := x.ExactList()
	for i := n - 1; i > 0; i-- {
		j, ok := d.below(int64(i) + 1)
		if !ok {
			return null
		}
		if list != nil && i < list.Len() && int(j) < list.Len() {
			a, b := list.At(i), list.At(int(j))
			list.SetAt(i, b)
			list.SetAt(int(j), a)
			continue
		}
		p, q := object.Int(int64(i)), object.Int(j)
		b := object.GetItem(rt, x, q)
		if b.IsNull() {
			return null
		}
		a := object.GetItem(rt, x, p)
		if a.IsNull() || !object.SetItem(rt, x, p, b) || !object.SetItem(rt, x, q, a) {
			return null
		}
	}
	return object.None
}

// isSequence is isinstance(v, collections.abc.Sequence).
func isSequence(rt *runtime, v value) int {
	if v.ExactList() != nil || v.ExactTuple() != nil || v.ExactStr() != nil || v.AsRange() != nil {
		return 1
	}
	m := rt.ImportName("collections.abc", nil, object.NewTuple([]value{object.NewStr("Sequence")}), 0)
	if m.IsNull() {
		return -1
	}
	abc := object.GetAttr(rt, m, "Sequence")
	if abc.IsNull() {
		return -1
	}
	return object.IsInstanceOf(rt, v, abc)
}

// accumulated returns the running sums of an iterable.
func accumulated(rt *runtime, v value) ([]value, bool) {
	var sums []value
	var sum value
	ok := object.Iterate(rt, v, func(x value) bool {
		if sum.IsNull() {
			sum = x
		} else if sum = object.Binary(rt, object.Add, sum, x); sum.IsNull() {
			return false
		}
		if !rt.Alloc(16) {
			return false
		}
		sums = append(sums, sum)
		return true
	})
	return sums, ok
}

// above returns the first place up to hi whose value is greater than x:
// bisect.bisect. -1: an exception is pending.
func above(rt *runtime, at func(int) value, x value, hi int) int {
	lo := 0
	for lo < hi {
		mid := (lo + hi) / 2
		m := at(mid)
		if m.IsNull() {
			return -1
		}
		switch object.CompareBool(rt, object.LT, x, m) {
		case 1:
			hi = mid
		case 0:
			lo = mid + 1
		default:
			return -1
		}
	}
	return lo
}

func sample(rt *runtime, a []value) value {
	v, population, k, counts := a[0], a[1], a[2], a[3]
	switch isSequence(rt, population) {
	case -1:
		return null
	case 0:
		return rt.TypeErrorf("Population must be a sequence.  For dicts or sets, use sorted(d).")
	}
	n := object.Len(rt, population)
	if n < 0 {
		return null
	}
	if !object.NoneOrAbsent(counts) {
		return sampleCounts(rt, v, population, n, k, counts)
	}
	// 0 <= k <= n, before k is asked to be an int.
	switch object.CompareBool(rt, object.LE, object.Int(0), k) {
	case -1:
		return null
	case 1:
		switch object.CompareBool(rt, object.LE, k, object.Int(int64(n))) {
		case -1:
			return null
		case 0:
			return tooLarge(rt)
		}
	default:
		return tooLarge(rt)
	}
	if k.Type().Ops.Index == nil {
		return rt.TypeErrorf("can't multiply sequence by non-int of type '%s'", object.TypeName(k))
	}
	want, ok := object.IndexInt(rt, k)
	if !ok || !rt.AllocN(want, 16) {
		return null
	}
	d := newDrawer(rt, v)
	result := make([]value, want)
	small := 21.0
	if want > 5 {
		small += gomath.Pow(4, gomath.Ceil(object.LogFloat(float64(want*3))/object.LogFloat(4)))
	}
	if float64(n) <= small {
		if !rt.AllocN(int64(n), 16) {
			return null
		}
		pool, ok := object.ToSlice(rt, population)
		if !ok {
			return null
		}
		for i := range result {
			j, ok := d.below(int64(n - i))
			if !ok {
				return null
			}
			if int(j) >= len(pool) || n-i-1 >= len(pool) {
				return rt.IndexErrorf("list index out of range")
			}
			result[i] = pool[j]
			pool[j] = pool[n-i-1]
		}
		return object.NewList(result)
	}
	if !rt.AllocN(want, 32) {
		return null
	}
	selected := make(map[int64]struct{}, want)
	for i := range result {
		j, ok := d.below(int64(n))
		for ok {
			if _, taken := selected[j]; !taken {
				break
			}
			j, ok = d.below(int64(n))
		}
		if !ok {
			return null
		}
		selected[j] = struct{}{}
		if result[i] = object.GetItem(rt, population, object.Int(j)); result[i].IsNull() {
			return null
		}
	}
	return object.NewList(result)
}

func tooLarge(rt *runtime) value {
	return rt.ValueErrorf("Sample larger than population or is negative")
}

// sampleCounts samples a population in which items stand several times.
func sampleCounts(rt *runtime, v, population value, n int, k, counts value) value {
	sums, ok := accumulated(rt, counts)
	if !ok {
		return null
	}
	if len(sums) != n {
		return rt.ValueErrorf("The number of counts does not match the population")
	}
	if n == 0 {
		return rt.IndexErrorf("pop from empty list")
	}
	total := sums[n-1]
	sums = sums[:n-1]
	t, b, ok := object.AsInt(total)
	if !ok {
		return rt.TypeErrorf("Counts must be integers")
	}
	if b == nil && t <= 0 || b != nil && b.Sign() < 0 {
		return rt.ValueErrorf("Total of counts must be greater than zero")
	}
	if b != nil {
		return rt.OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	picks := sample(rt, []value{v, object.NewRange(0, t, 1), k, null})
	if picks.IsNull() {
		return null
	}
	list := object.AsList(picks)
	for i := range list.Len() {
		j := above(rt, func(m int) value { return sums[m] }, list.At(i), len(sums))
		if j < 0 {
			return null
		}
		x := object.GetItem(rt, population, object.Int(int64(j)))
		if x.IsNull() {
			return null
		}
		list.SetAt(i, x)
	}
	return picks
}

func choices(rt *runtime, a []value) value {
	v, population, weights, cum, kv := a[0], a[1], a[2], a[3], a[4]
	n := object.Len(rt, population)
	if n < 0 {
		return null
	}
	d := newDrawer(rt, v)
	if object.NoneOrAbsent(cum) && object.NoneOrAbsent(weights) {
		return choicesEven(rt, &d, population, n, kv)
	}
	var at func(int) value
	count := 0
	if object.NoneOrAbsent(cum) {
		sums, ok := accumulated(rt, weights)
		if !ok {
			if rt.Matches(&object.TypeErrorType) {
				if _, _, isInt := object.AsInt(weights); isInt {
					rt.Clear()
					s, _ := object.ReprText(rt, weights)
					return rt.TypeErrorf("The number of choices must be a keyword argument: k=%s", s)
				}
			}
			return null
		}
		at, count = func(i int) value { return sums[i] }, len(sums)
	} else {
		if !object.NoneOrAbsent(weights) {
			return rt.TypeErrorf("Cannot specify both weights and cumulative weights")
		}
		if count = object.Len(rt, cum); count < 0 {
			return null
		}
		at = func(i int) value { return object.GetItem(rt, cum, object.Int(int64(i))) }
	}
	if count != n {
		return rt.ValueErrorf("The number of weights does not match the population")
	}
	if n == 0 {
		return rt.IndexErrorf("list index out of range")
	}
	last := at(count - 1)
	if last.IsNull() {
		return null
	}
	total := object.Binary(rt, object.Add, last, object.Float(0))
	if total.IsNull() {
		return null
	}
	switch object.CompareBool(rt, object.LE, total, object.Float(0)) {
	case 1:
		return rt.ValueErrorf("Total of weights must be greater than zero")
	case -1:
		return null
	}
	sum, ok := object.AsFloat(rt, total)
	if !ok {
		return null
	}
	if gomath.IsInf(sum, 0) || gomath.IsNaN(sum) {
		return rt.ValueErrorf("Total of weights must be finite")
	}
	k, ok := howMany(rt, kv)
	if !ok || !rt.AllocN(k, 16) {
		return null
	}
	floats := exactFloats(at, count)
	if !floats.valid && rt.Pending() != nil {
		return null
	}
	result := make([]value, 0, max(k, 0))
	for range k {
		f, ok := d.float()
		if !ok {
			return null
		}
		var j int
		if floats.valid && total.IsFloat() {
			f *= sum
			j = sort.Search(n-1, func(i int) bool { return f < floats.at[i] })
		} else {
			x := object.Binary(rt, object.Mul, object.Float(f), total)
			if x.IsNull() {
				return null
			}
			if j = above(rt, at, x, n-1); j < 0 {
				return null
			}
		}
		x := object.GetItem(rt, population, object.Int(int64(j)))
		if x.IsNull() {
			return null
		}
		result = append(result, x)
	}
	return object.NewList(result)
}

// weightTable are cumulative weights as floats, if they all are numbers that
// floats hold exactly.
type weightTable struct {
	at    []float64
	valid bool
}

func exactFloats(at func(int) value, n int) weightTable {
	t := make([]float64, n)
	for i := range t {
		x := at(i)
		switch {
		case x.IsNull():
			return weightTable{}
		case x.IsFloat():
			t[i] = x.Float()
		case x.IsInt() && x.Int() < 1<<53 && x.Int() > -1<<53:
			t[i] = float64(x.Int())
		default:
			return weightTable{}
		}
	}
	// The search of a table that is not sorted must take CPython's steps.
	return weightTable{t, sort.Float64sAreSorted(t)}
}

// howMany reads the argument k of choices.
func howMany(rt *runtime, k value) (int64, bool) {
	if k.IsNull() {
		return 1, true
	}
	n, ok := object.IndexInt(rt, k)
	return max(n, 0), ok
}

func choicesEven(rt *runtime, d *drawer, population value, n int, kv value) value {
	k, ok := howMany(rt, kv)
	if !ok || !rt.AllocN(k, 16) {
		return null
	}
	list := population.ExactList()
	result := make([]value, 0, k)
	for range k {
		f, ok := d.float()
		if !ok {
			return null
		}
		i := int(gomath.Floor(f * float64(n)))
		var x value
		if list != nil && i < list.Len() {
			x = list.At(i)
		} else if x = object.GetItem(rt, population, object.Int(int64(i))); x.IsNull() {
			return null
		}
		result = append(result, x)
	}
	return object.NewList(result)
}
