package object

// BatchIter is an iterator that hands out several items at once, for whoever
// collects them without running script code between two.
type BatchIter interface {
	// NextBatch puts as many of the next items as it has at hand into dst and
	// returns their number. It runs no script code and raises nothing: after 0,
	// Next says what comes.
	NextBatch(rt *Runtime, dst []Value) int
}

// AsBatchIter returns the iterator v if it gives items in batches, else nil.
func (v Value) AsBatchIter() BatchIter { b, _ := v.p.impl.(BatchIter); return b }

const (
	// batchChunk is how many items are taken between two looks at the limits.
	batchChunk = 1 << 10
	// batchWork is how many items of a batch are a unit of work.
	batchWork = 4
)

// NextBatch implements BatchIter.
func (it *ListIter) NextBatch(rt *Runtime, dst []Value) int {
	if it.List == nil || it.I >= len(it.List.items) {
		return 0
	}
	n := copy(dst, it.List.items[it.I:])
	it.I += n
	return n
}

// NextBatch implements BatchIter.
func (it *TupleIter) NextBatch(rt *Runtime, dst []Value) int {
	n := copy(dst, it.Items[it.I:])
	it.I += n
	return n
}

// NextBatch implements BatchIter.
func (it *ListRevIter) NextBatch(rt *Runtime, dst []Value) int {
	if it.List == nil || it.I >= len(it.List.items) {
		return 0
	}
	n := min(len(dst), it.I+1)
	from := it.List.items[it.I+1-n : it.I+1]
	for i := range from {
		dst[n-1-i] = from[i]
	}
	it.I -= n
	return n
}

// NextBatch implements BatchIter.
func (it *StrIterator) NextBatch(rt *Runtime, dst []Value) int {
	if it.s == nil {
		return 0
	}
	s, n := it.s.s, 0
	if it.ascii {
		text := s[it.off:]
		text = text[:min(len(text), len(dst))]
		for i := range len(text) {
			dst[i] = charStrs[text[i]].Value()
		}
		n = len(text)
		it.off += n
	} else {
		for ; n < len(dst) && it.off < len(s); n++ {
			r, size := runeAt(s, it.off)
			it.off += size
			dst[n] = rt.newRune(r)
		}
	}
	it.index += n
	return n
}

// NextBatch implements BatchIter.
func (it *OctetIterator) NextBatch(rt *Runtime, dst []Value) int {
	if it.seq.p == nil {
		return 0
	}
	b := octets(it.seq)
	if it.i >= len(b) {
		return 0
	}
	b = b[it.i:]
	b = b[:min(len(b), len(dst))]
	for i, c := range b {
		dst[i] = Int(int64(c))
	}
	it.i += len(b)
	return len(b)
}

// NextBatch implements BatchIter.
func (it *RangeIter) NextBatch(rt *Runtime, dst []Value) int {
	n := int(min(it.Left, int64(len(dst))))
	for i := range n {
		dst[i] = Int(it.Cur)
		it.Cur += it.Step
	}
	it.Left -= int64(max(n, 0))
	return max(n, 0)
}

// NextBatch implements BatchIter. Items, which are tuples to be made, and dicts
// that changed are left to Next.
func (it *DictIter) NextBatch(rt *Runtime, dst []Value) int {
	d := it.d
	if d == nil || it.used != d.used || it.reverse || it.kind == dictItems {
		return 0
	}
	n, gaps := 0, 0
	for i := it.i; i < len(d.ents) && n < len(dst) && n < it.left; i++ {
		e := &d.ents[i]
		if e.key.p == nil {
			if gaps++; gaps > scanPiece {
				it.i = i // Next goes on, under the limits
				break
			}
			continue
		}
		dst[n] = e.key
		if it.kind == dictValues {
			dst[n] = e.val
		}
		n++
		it.i = i + 1
	}
	if gaps > scanForFree {
		rt.Budget -= int64(gaps) / 8
	}
	it.left -= n
	return n
}

// NextBatch implements BatchIter.
func (it *SetIter) NextBatch(rt *Runtime, dst []Value) int {
	s := it.s
	if s == nil || it.used != s.used {
		return 0
	}
	n, gaps := 0, 0
	for n < len(dst) && it.i < len(s.table) && gaps < scanPiece {
		k := s.table[it.i].key
		it.i++
		if k.p == nil || k.p == &emptyTag {
			gaps++
			continue
		}
		dst[n] = k
		n++
	}
	if gaps > 4*n+scanForFree {
		rt.Budget -= int64(gaps) / 8
	}
	it.left -= n
	return n
}

// takeBatches appends what the iterator it gives in batches, as long as there
// is room; the rest is for take, one item at a time, which knows when to grow.
func (l *List) takeBatches(rt *Runtime, it BatchIter) bool {
	for {
		used := len(l.items)
		n := it.NextBatch(rt, l.items[used:min(cap(l.items), used+batchChunk)])
		if n == 0 {
			return true // the end, or no room
		}
		l.items = l.items[:used+n]
		if !rt.Work(n/batchWork + 1) {
			return false
		}
	}
}

// fillChars fills an empty list with the characters of a short ASCII text.
func (l *List) fillChars(rt *Runtime, text string) bool {
	if !rt.Work(len(text)/batchWork+1) || !rt.Alloc(int64(16*len(text))) {
		return false
	}
	items := make([]Value, len(text))
	for i := range len(text) {
		items[i] = charStrs[text[i]].Value()
	}
	l.items = items
	return true
}
