package object

import (
	"math"
	"math/bits"
	"slices"
)

// This file decides how a list is sorted. Lists of ints, of strs and of floats
// are recognised beforehand and sorted without calling anything; all others go
// to the merge sort of list_timsort.go, which makes the very comparisons
// CPython makes, because scripts can see them.

// listSort is list.sort.
func listSort(rt *Runtime, args []Value) Value {
	key, reverse := args[1], false
	if args[2].p != nil {
		// CPython parses the flag as an object with a truth value.
		r := Truth(rt, args[2])
		if r < 0 {
			return Value{}
		}
		reverse = r > 0
	}
	if !AsList(args[0]).Sort(rt, key, reverse) {
		return Value{}
	}
	return None
}

// Sort is list.sort(key=key, reverse=reverse); key null or None: the items
// themselves.
func (l *List) Sort(rt *Runtime, key Value, reverse bool) bool {
	items := l.items
	if noneOrAbsent(key) && len(items) <= smallSort && sortFew(items, reverse) {
		return rt.Work(len(items))
	}
	s := &sorting{items: items}
	s.Object = Object{&ListType, s}
	h := rt.Hold(Value{p: &s.Object})
	// As in CPython the list is empty while it is sorted, so that comparisons
	// that change it do no harm; it is given its items back even on failure. An
	// empty slice that is not nil and has no room marks the time: any change
	// leaves another one.
	l.items = []Value{}
	ok := s.sort(rt, key, reverse)
	rt.Release(h)
	modified := l.items == nil || cap(l.items) > 0
	l.items = items
	if ok && modified {
		rt.ValueErrorf("list modified during sort")
		return false
	}
	return ok
}

// sorting is a sort in progress, for the memory walk: the list itself is empty.
type sorting struct {
	Object
	WalkMark
	items []Value
	keys  []Value
	pairs []sortPair
}

// Walk implements Walkable.
func (s *sorting) Walk(w *Walker) int64 {
	w.VisitAll(s.items)
	w.VisitAll(s.keys)
	for i := range s.pairs {
		w.Visit(s.pairs[i].key)
	}
	return int64(16*(cap(s.items)+cap(s.keys)) + 32*cap(s.pairs))
}

// sort sorts the items in place.
func (s *sorting) sort(rt *Runtime, key Value, reverse bool) bool {
	items := s.items
	if noneOrAbsent(key) {
		return sortByItems(rt, items, reverse)
	}
	if !rt.AllocN(int64(len(items)), 16) {
		return false
	}
	keys := make([]Value, len(items))
	s.keys = keys
	for i, x := range items {
		if !rt.Tick() {
			return false
		}
		if keys[i] = Call1(rt, key, x); keys[i].p == nil {
			return false
		}
	}
	return len(items) < 2 || s.byKeys(rt, reverse)
}

// byKeys sorts the items by their keys.
func (s *sorting) byKeys(rt *Runtime, reverse bool) bool {
	items, keys := s.items, s.keys
	kind, ok := kindOfItems(rt, keys)
	if !ok {
		return false
	}
	switch {
	case len(items) <= smallSort && kind != sortMixed:
		var few [smallSort]sortPair
		pairs := few[:len(items)]
		for i, k := range keys {
			pairs[i] = sortPair{k, items[i]}
		}
		switch kind {
		case sortInts:
			insertSmall(pairs, reverse, pairInt)
		case sortFloats:
			insertSmall(pairs, reverse, pairFloat)
		default:
			insertSmall(pairs, reverse, pairStr)
		}
		for i := range pairs {
			items[i] = pairs[i].val
		}
		return rt.Work(len(items))
	case kind == sortInts:
		return sortIndexed(rt, items, keys, keys, intKey, reverse)
	case kind == sortFloats:
		return sortIndexed(rt, items, keys, keys, floatKey, reverse)
	case kind == sortStrs:
		return sortIndexed(rt, items, keys, keys, strKey, reverse)
	}
	if !rt.AllocN(int64(len(items)), 48) {
		return false
	}
	s.pairs = make([]sortPair, len(items))
	for i, k := range keys {
		if i%sortChunk == 0 && !rt.Work(min(len(keys)-i, sortChunk)/8) {
			return false
		}
		s.pairs[i] = sortPair{k, items[i]}
	}
	ok = timsort(rt, s.pairs, reverse)
	for i := range s.pairs {
		items[i] = s.pairs[i].val
	}
	return ok
}

// sortKind is what all keys have in common.
type sortKind uint8

const (
	sortMixed sortKind = iota
	sortInts
	sortFloats // no NaN, no negative zero: < orders them totally
	sortStrs
)

// totalFloat reports whether f is a float as sortFloats wants it.
func totalFloat(f float64) bool { return f == f && (f != 0 || !math.Signbit(f)) }

// sortWork is what sorting n items without calling anything is charged.
func sortWork(n int) int { return n / 4 * bits.Len(uint(n)) }

// sortChunk is how many items are sorted or merged between two looks at the
// limits.
const sortChunk = 1 << 14

// sortPlain sorts keys that are all there is to their items: in chunks that are
// merged, so that an interrupt is seen. False: an exception is pending, and keys
// are in any order.
func sortPlain[K int64 | float64](rt *Runtime, keys []K) bool {
	for lo := 0; lo < len(keys); lo += sortChunk {
		c := keys[lo:min(lo+sortChunk, len(keys))]
		if !rt.Work(sortWork(len(c))) {
			return false
		}
		slices.Sort(c)
	}
	if len(keys) <= sortChunk {
		return true
	}
	if !rt.Alloc(int64(8 * len(keys))) {
		return false
	}
	from, to := keys, make([]K, len(keys))
	for width := sortChunk; width < len(keys); width *= 2 {
		for lo := 0; lo < len(keys); lo += 2 * width {
			mid, hi := min(lo+width, len(keys)), min(lo+2*width, len(keys))
			x, y := from[lo:mid], from[mid:hi]
			for k := lo; k < hi; k++ {
				if k%sortChunk == 0 && !rt.Work(sortChunk/4) {
					return false
				}
				if len(y) == 0 || len(x) > 0 && x[0] <= y[0] {
					to[k], x = x[0], x[1:]
				} else {
					to[k], y = y[0], y[1:]
				}
			}
		}
		from, to = to, from
	}
	if &from[0] != &keys[0] {
		copy(keys, from)
	}
	return true
}

// order is how a list lies before it is sorted.
type order uint8

const (
	unordered order = iota
	ascending
	descending // strictly: no equal keys
)

// orderOf finds out whether a needs no sorting. ok is false with an exception
// pending.
func orderOf[T any, K int64 | float64 | string](rt *Runtime, a []T, key func(*T) K) (o order, ok bool) {
	o = ascending
	if len(a) > 1 && key(&a[0]) > key(&a[1]) {
		o = descending
	}
	for lo := 0; lo < len(a); lo += sortChunk {
		c := a[max(lo-1, 0):min(lo+sortChunk, len(a))]
		if !rt.Work(len(c) / 8) {
			return o, false
		}
		i := 1
		if o == ascending {
			for i < len(c) && key(&c[i-1]) <= key(&c[i]) {
				i++
			}
		} else {
			for i < len(c) && key(&c[i-1]) > key(&c[i]) {
				i++
			}
		}
		if i < len(c) {
			return unordered, true
		}
	}
	return o, true
}

// sortNumbers sorts items that are ints or floats, all of the same type. Equal
// ones are the same object: stability means nothing.
func sortNumbers[K int64 | float64](rt *Runtime, items []Value, reverse bool, key func(*Value) K, value func(K) Value) bool {
	o, ok := orderOf(rt, items, key)
	if !ok {
		return false
	}
	if o != unordered {
		if (o == ascending) == reverse {
			slices.Reverse(items)
		}
		return true
	}
	if !rt.Alloc(int64(8 * len(items))) {
		return false
	}
	keys := make([]K, len(items))
	for i := range items {
		if i%sortChunk == 0 && !rt.Work(min(len(items)-i, sortChunk)/8) {
			return false
		}
		keys[i] = key(&items[i])
	}
	if !sortPlain(rt, keys) {
		return false
	}
	// From here to the end nothing stops the sort: the list would lose items.
	for i, k := range keys {
		items[i] = value(k)
	}
	if reverse {
		slices.Reverse(items)
	}
	return true
}

// smallSort is up to how many items are sorted by insertion alone, where they
// lie.
const smallSort = 16

// insertSmall sorts a few items, keeping equal ones in order.
func insertSmall[T any, K int64 | float64 | string](a []T, reverse bool, key func(*T) K) {
	for i := 1; i < len(a); i++ {
		x := a[i]
		k := key(&x)
		j := i
		if reverse {
			for ; j > 0 && k > key(&a[j-1]); j-- {
				a[j] = a[j-1]
			}
		} else {
			for ; j > 0 && k < key(&a[j-1]); j-- {
				a[j] = a[j-1]
			}
		}
		if j < i {
			a[j] = x
		}
	}
}

func intKey(v *Value) int64     { return int64(v.n) }
func floatKey(v *Value) float64 { return v.Float() }
func strKey(v *Value) string    { return v.p.impl.(*Str).s }

func pairInt(p *sortPair) int64     { return int64(p.key.n) }
func pairFloat(p *sortPair) float64 { return p.key.Float() }
func pairStr(p *sortPair) string    { return p.key.p.impl.(*Str).s }

// sortFew sorts a few items of one kind, which calls nothing, so that nobody
// sees the list meanwhile; false: they are not of one kind.
func sortFew(items []Value, reverse bool) bool {
	if len(items) < 2 {
		return true
	}
	kind := kindOfValue(items[0])
	for _, v := range items[1:] {
		if kindOfValue(v) != kind {
			return false
		}
	}
	switch kind {
	case sortInts:
		insertSmall(items, reverse, intKey)
	case sortFloats:
		insertSmall(items, reverse, floatKey)
	case sortStrs:
		insertSmall(items, reverse, strKey)
	default:
		return false
	}
	return true
}

// sortByItems sorts items that are their own keys.
func sortByItems(rt *Runtime, items []Value, reverse bool) bool {
	kind, ok := kindOfItems(rt, items)
	switch {
	case !ok:
		return false
	case kind == sortInts:
		return sortNumbers(rt, items, reverse, intKey, Int)
	case kind == sortFloats:
		return sortNumbers(rt, items, reverse, floatKey, Float)
	case kind == sortMixed:
		return sortMixedItems(rt, items, reverse)
	}
	if !rt.AllocN(int64(len(items)), 16) {
		return false
	}
	return sortIndexed(rt, items, items, make([]Value, len(items)), strKey, reverse)
}

// sortIndexed sorts items by keys of one kind; room, which may be keys, is for
// as many values.
func sortIndexed[K int64 | float64 | string](rt *Runtime, items, keys, room []Value, get func(*Value) K, reverse bool) bool {
	if len(items) > math.MaxInt32 {
		rt.RaiseType(&MemoryErrorType)
		return false
	}
	if !rt.AllocN(int64(len(items)), 40) {
		return false
	}
	a := make([]keyed[K], len(items))
	for i := range keys {
		if i%sortChunk == 0 && !rt.Work(min(len(keys)-i, sortChunk)/8) {
			return false
		}
		a[i] = keyed[K]{get(&keys[i]), int32(i)}
	}
	if !sortKeyed(rt, a, reverse) {
		return false
	}
	// From here to the end nothing stops the sort: the list would lose items.
	for i := range a {
		room[i] = items[a[i].at]
	}
	copy(items, room)
	return true
}

// sortMixedItems sorts items that are their own keys by comparing them.
func sortMixedItems(rt *Runtime, items []Value, reverse bool) bool {
	if !rt.Alloc(int64(48 * len(items))) {
		return false
	}
	pairs := make([]sortPair, len(items))
	for i, x := range items {
		if i%sortChunk == 0 && !rt.Work(min(len(items)-i, sortChunk)/8) {
			return false
		}
		pairs[i] = sortPair{x, x}
	}
	ok := timsort(rt, pairs, reverse)
	for i := range pairs {
		items[i] = pairs[i].val
	}
	return ok
}

// kindOfItems is what items have in common; ok is false with an exception
// pending.
func kindOfItems(rt *Runtime, items []Value) (kind sortKind, ok bool) {
	kind = kindOfValue(items[0])
	for lo := 0; lo < len(items) && kind != sortMixed; lo += sortChunk {
		c := items[lo:min(lo+sortChunk, len(items))]
		if !rt.Work(len(c) / 8) {
			return kind, false
		}
		for _, v := range c {
			if kindOfValue(v) != kind {
				return sortMixed, true
			}
		}
	}
	return kind, true
}

// kindOfValue is the kind a list of such values alone would have.
func kindOfValue(v Value) sortKind {
	switch {
	case v.p == &intTag:
		return sortInts
	case v.p == &floatTag && totalFloat(v.Float()):
		return sortFloats
	case v.p.typ == &StrType:
		return sortStrs
	}
	return sortMixed
}

// keyed is a key that Go can compare, and where its item is.
type keyed[K int64 | float64 | string] struct {
	key K
	at  int32
}

// sortKeyed is a stable sort: insertion into short runs, then merging, with
// stretches that are in order taken as they are. A descending sort keeps equal
// items in order too, so it compares the other way round instead of reversing.
// False: an exception is pending, and a is of no use.
func sortKeyed[K int64 | float64 | string](rt *Runtime, a []keyed[K], reverse bool) bool {
	if reverse {
		slices.Reverse(a)
		defer slices.Reverse(a)
	}
	const run = 24
	n := len(a)
	o, ok := orderOf(rt, a, func(x *keyed[K]) K { return x.key })
	if !ok {
		return false
	}
	switch o {
	case ascending:
		return true
	case descending:
		slices.Reverse(a)
		return true
	}
	for lo := 0; lo < n; lo += run {
		hi := min(lo+run, n)
		if !rt.Work(2 * run) {
			return false
		}
		for i := lo + 1; i < hi; i++ {
			x := a[i]
			j := i
			for ; j > lo && x.key < a[j-1].key; j-- {
				a[j] = a[j-1]
			}
			a[j] = x
		}
	}
	if n <= run {
		return true
	}
	buf := make([]keyed[K], n)
	from, to := a, buf
	for width := run; width < n; width *= 2 {
		for lo := 0; lo < n; lo += 2 * width {
			mid, hi := min(lo+width, n), min(lo+2*width, n)
			if !mergeKeyed(rt, to[lo:hi], from[lo:mid], from[mid:hi]) {
				return false
			}
		}
		from, to = to, from
	}
	if &from[0] != &a[0] {
		copy(a, from)
	}
	return true
}

// mergeKeyed merges the sorted x and y into dst.
func mergeKeyed[K int64 | float64 | string](rt *Runtime, dst, x, y []keyed[K]) bool {
	if !rt.Work(min(len(dst), sortChunk) / 4) {
		return false
	}
	if len(y) == 0 || x[len(x)-1].key <= y[0].key {
		copy(dst[copy(dst, x):], y)
		return true
	}
	if y[len(y)-1].key < x[0].key {
		copy(dst[copy(dst, y):], x)
		return true
	}
	k := 0
	for len(x) > 0 && len(y) > 0 {
		if k%sortChunk == sortChunk-1 && !rt.Work(sortChunk/4) {
			return false
		}
		if y[0].key < x[0].key {
			dst[k] = y[0]
			y = y[1:]
		} else {
			dst[k] = x[0]
			x = x[1:]
		}
		k++
	}
	k += copy(dst[k:], x)
	copy(dst[k:], y)
	return true
}
