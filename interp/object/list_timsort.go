package object

import "slices"

// This file is the merge sort for keys whose comparison may run script code.
// Scripts can count, print and refuse comparisons, so each one CPython 3.13
// makes is made here in the same order: runs are found and made as long as
// minRun by binary insertion, merged in the order of their powers (Munro and
// Wild's powersort), with galloping where one run keeps winning.

// sortPair is an item beside its key.
type sortPair struct{ key, val Value }

// minGallop is how often in a row one run must win for galloping to begin.
const minGallop = 7

// sortState is one sort in progress.
type sortState struct {
	rt      *Runtime
	a       []sortPair
	temp    []sortPair
	gallop  int // current threshold; data that gallops well lowers it
	pending []sortRun
	// What the keys have in common, found out beforehand.
	tuples bool  // all keys are tuples with at least one item
	typ    *Type // the type of all keys (of their first items), nil if mixed
}

// sortRun is a sorted stretch a[start:start+n]. power is the depth of the
// boundary behind it in the tree of merges.
type sortRun struct{ start, n, power int }

// timsort sorts a stably by its keys. On failure a holds the same pairs in
// some order.
func timsort(rt *Runtime, a []sortPair, reverse bool) bool {
	if reverse {
		// Reversed before and after, equal items keep their order.
		slices.Reverse(a)
		defer slices.Reverse(a)
	}
	s := &sortState{rt: rt, a: a, gallop: minGallop}
	if !s.inspect() {
		return false
	}
	minRun := minRunFor(len(a))
	for lo := 0; lo < len(a); {
		n := s.countRun(lo)
		if n < 0 {
			return false
		}
		if n < minRun {
			force := min(minRun, len(a)-lo)
			if !s.insertionSort(lo, lo+n, lo+force) {
				return false
			}
			n = force
		}
		if !s.push(lo, n) {
			return false
		}
		lo += n
	}
	for len(s.pending) > 1 {
		i := len(s.pending) - 2
		if i > 0 && s.pending[i-1].n < s.pending[i+1].n {
			i--
		}
		if !s.mergeAt(i) {
			return false
		}
	}
	return true
}

// minRunFor returns the six highest bits of n, one more if any other is set.
func minRunFor(n int) int {
	r := 0
	for n >= 64 {
		r |= n & 1
		n >>= 1
	}
	return n + r
}

// inspect finds what the keys have in common; false: an exception is pending.
func (s *sortState) inspect() bool {
	first := s.a[0].key
	if t := first.ExactTuple(); t != nil && t.Object.typ == &TupleType && len(t.items) > 0 {
		s.tuples = true
		first = t.items[0]
	}
	s.typ = first.p.typ
	for i := range s.a {
		if i%sortChunk == 0 && !s.rt.Work(min(len(s.a)-i, sortChunk)/8) {
			return false
		}
		k := s.a[i].key
		if s.tuples {
			t := k.ExactTuple()
			if t == nil || len(t.items) == 0 {
				s.tuples, s.typ = false, nil
				return true
			}
			k = t.items[0]
		}
		if k.p.typ != s.typ {
			s.typ = nil
			if !s.tuples {
				return true
			}
		}
	}
	return true
}

// less compares keys: 1, 0, or -1 with an exception pending.
func (s *sortState) less(x, y Value) int {
	if !s.rt.Tick() {
		return -1
	}
	if s.tuples {
		return s.lessTuples(x, y)
	}
	return s.lessItems(x, y)
}

// lessItems compares keys (or first items of tuples).
func (s *sortState) lessItems(x, y Value) int {
	if x.p == &intTag && y.p == &intTag {
		return b2i(int64(x.n) < int64(y.n))
	}
	if s.typ == nil || s.typ.Ops.Compare == nil {
		return CompareBool(s.rt, LT, x, y)
	}
	// With keys of one type CPython calls the type's comparison directly and
	// falls back on the general way, which calls it once more.
	if x.p.typ == s.typ {
		v := s.typ.Ops.Compare(s.rt, x, y, LT)
		if v.p == nil {
			return -1
		}
		if v.p == &boolTag {
			return int(v.n)
		}
		if v.p != &notImplTag {
			return Truth(s.rt, v)
		}
	}
	return CompareBool(s.rt, LT, x, y)
}

func (s *sortState) lessTuples(x, y Value) int {
	a, b := x.p.impl.(*Tuple).items, y.p.impl.(*Tuple).items
	n := min(len(a), len(b))
	for i := 0; i < n; i++ {
		if a[i] == b[i] {
			continue
		}
		switch Equal(s.rt, a[i], b[i]) {
		case -1:
			return -1
		case 1:
			continue
		}
		if i == 0 {
			return s.lessItems(a[0], b[0])
		}
		return CompareBool(s.rt, LT, a[i], b[i])
	}
	return b2i(len(a) < len(b))
}

// countRun returns the length of the run that begins at lo, turned round if it
// was descending; -1 with an exception pending. Equal neighbours belong to
// either kind of run: within a descending one they are reversed on the way, so
// that the reversal of the whole restores their order.
func (s *sortState) countRun(lo int) int {
	a := s.a[lo:]
	n, ok := s.ascend(a, 1)
	if !ok {
		return -1
	}
	if n == len(a) {
		return n
	}
	if n > 1 {
		switch s.less(a[0].key, a[n-1].key) {
		case -1:
			return -1
		case 1:
			return n
		}
		// All equal so far, then a smaller one: a descending run.
		slices.Reverse(a[:n])
	}
	n++
	equal := 0 // so many before a[n] equal the one before them
	flip := func() {
		if equal > 0 {
			slices.Reverse(a[n-equal-1 : n])
			equal = 0
		}
	}
	for ; n < len(a); n++ {
		r := s.less(a[n].key, a[n-1].key)
		if r < 0 {
			return -1
		}
		if r > 0 {
			flip()
			continue
		}
		if r = s.less(a[n-1].key, a[n].key); r < 0 {
			return -1
		}
		if r > 0 {
			break
		}
		equal++
	}
	flip()
	slices.Reverse(a[:n])
	n, ok = s.ascend(a, n)
	if !ok {
		return -1
	}
	return n
}

// ascend extends the ascending run a[:n] as far as it goes.
func (s *sortState) ascend(a []sortPair, n int) (int, bool) {
	for ; n < len(a); n++ {
		switch s.less(a[n].key, a[n-1].key) {
		case -1:
			return n, false
		case 1:
			return n, true
		}
	}
	return n, true
}

// insertionSort sorts a[lo:hi], of which a[lo:sorted] is sorted already.
func (s *sortState) insertionSort(lo, sorted, hi int) bool {
	for i := sorted; i < hi; i++ {
		pivot := s.a[i]
		l, r := lo, i
		for l < r {
			m := l + (r-l)/2
			switch s.less(pivot.key, s.a[m].key) {
			case -1:
				return false
			case 1:
				r = m
			default:
				l = m + 1
			}
		}
		copy(s.a[l+1:i+1], s.a[l:i])
		s.a[l] = pivot
	}
	return true
}

// push adds a run after merging those before it that belong deeper in the tree.
func (s *sortState) push(start, n int) bool {
	if k := len(s.pending); k > 0 {
		last := &s.pending[k-1]
		power := runPower(last.start, last.n, n, len(s.a))
		for len(s.pending) > 1 && s.pending[len(s.pending)-2].power > power {
			if !s.mergeAt(len(s.pending) - 2) {
				return false
			}
		}
		s.pending[len(s.pending)-1].power = power
	}
	s.pending = append(s.pending, sortRun{start: start, n: n})
	return true
}

// runPower returns the power of the boundary between two neighbouring runs:
// the first binary digit in which their midpoints, as fractions of the whole,
// differ.
func runPower(start, n1, n2, total int) int {
	a := 2*start + n1 // twice the midpoints
	b := a + n1 + n2
	for power := 1; ; power++ {
		if a >= total {
			a -= total
			b -= total
		} else if b >= total {
			return power
		}
		a *= 2
		b *= 2
	}
}

// mergeAt merges pending runs i and i+1.
func (s *sortState) mergeAt(i int) bool {
	x, y := s.pending[i], s.pending[i+1]
	s.pending[i].n = x.n + y.n
	s.pending = append(s.pending[:i+1], s.pending[i+2:]...)
	a, b := s.a[x.start:x.start+x.n], s.a[y.start:y.start+y.n]
	// What of a is smaller than all of b is in place, and so is what of b is
	// larger than all of a.
	k := s.gallopRight(b[0].key, a, 0)
	if k < 0 {
		return false
	}
	start := x.start + k
	a = a[k:]
	if len(a) == 0 {
		return true
	}
	k = s.gallopLeft(a[len(a)-1].key, b, len(b)-1)
	if k < 0 {
		return false
	}
	if k == 0 {
		return true
	}
	need := min(len(a), k)
	if len(s.temp) < need {
		if !s.rt.Alloc(int64(32 * need)) {
			return false
		}
		s.temp = make([]sortPair, need)
	}
	if len(a) <= k {
		return s.mergeLow(start, len(a), k)
	}
	return s.mergeHigh(start, len(a), k)
}

// gallopLeft returns where key belongs in the sorted a, before keys equal to
// it; -1 with an exception pending. The search starts at hint and looks at
// distances 1, 3, 7 ... before it narrows down.
func (s *sortState) gallopLeft(key Value, a []sortPair, hint int) int {
	r := s.less(a[hint].key, key)
	if r < 0 {
		return -1
	}
	last, ofs := 0, 1
	if r > 0 {
		// a[hint+last] < key
		room := len(a) - hint
		for ofs < room {
			if r = s.less(a[hint+ofs].key, key); r < 0 {
				return -1
			} else if r == 0 {
				break
			}
			last, ofs = ofs, 2*ofs+1
		}
		last, ofs = hint+last, hint+min(ofs, room)
	} else {
		// key <= a[hint-last]
		room := hint + 1
		for ofs < room {
			if r = s.less(a[hint-ofs].key, key); r < 0 {
				return -1
			} else if r > 0 {
				break
			}
			last, ofs = ofs, 2*ofs+1
		}
		last, ofs = hint-min(ofs, room), hint-last
	}
	for last++; last < ofs; {
		m := last + (ofs-last)/2
		if r = s.less(a[m].key, key); r < 0 {
			return -1
		} else if r > 0 {
			last = m + 1
		} else {
			ofs = m
		}
	}
	return ofs
}

// gallopRight is gallopLeft that goes behind keys equal to key.
func (s *sortState) gallopRight(key Value, a []sortPair, hint int) int {
	r := s.less(key, a[hint].key)
	if r < 0 {
		return -1
	}
	last, ofs := 0, 1
	if r > 0 {
		// key < a[hint-last]
		room := hint + 1
		for ofs < room {
			if r = s.less(key, a[hint-ofs].key); r < 0 {
				return -1
			} else if r == 0 {
				break
			}
			last, ofs = ofs, 2*ofs+1
		}
		last, ofs = hint-min(ofs, room), hint-last
	} else {
		// a[hint+last] <= key
		room := len(a) - hint
		for ofs < room {
			if r = s.less(key, a[hint+ofs].key); r < 0 {
				return -1
			} else if r > 0 {
				break
			}
			last, ofs = ofs, 2*ofs+1
		}
		last, ofs = hint+last, hint+min(ofs, room)
	}
	for last++; last < ofs; {
		m := last + (ofs-last)/2
		if r = s.less(key, a[m].key); r < 0 {
			return -1
		} else if r > 0 {
			ofs = m
		} else {
			last = m + 1
		}
	}
	return ofs
}
