package object

// Set is a set or, when its type is FrozensetType, a frozenset.
//
// The order in which a set gives its items is CPython's for everything whose
// hash is: same table sizes, same probing, same moments of growth. So the table
// holds the items themselves: places are tried in short runs (setProbes), then
// by a sequence that mixes in the rest of the hash.
//
// Invariants: the table's length is a power of two, at least 8. A place is
// empty (null key), deleted (key is the deleted mark) or taken; fill counts the
// places not empty, used those taken. At least two fifths are empty.
type Set struct {
	Object
	table  []setEntry
	fill   int
	used   int
	finger int    // where pop looks first
	hash   uint64 // frozenset: memo
	hashed bool
	mark   walkMark
	small  [setMin]setEntry
}

type setEntry struct {
	key  Value
	hash uint64
}

const (
	setMin    = 8
	setProbes = 9 // places tried one after the other
	setShift  = 5 // bits of the hash mixed in at each further jump
	// setEntrySize is what a place takes.
	setEntrySize = 24
)

// The types of sets.
var (
	SetType       Type
	FrozensetType Type
)

func newSet(t *Type) *Set {
	s := &Set{}
	s.table = s.small[:]
	s.Object = Object{t, s}
	return s
}

// NewSet returns an empty set.
func NewSet() *Set { return newSet(&SetType) }

// Value returns the set as a Python value.
func (s *Set) Value() Value { return Value{p: &s.Object} }

// Len returns the number of items.
func (s *Set) Len() int { return s.used }

// AsSet returns the set or frozenset in v (exact or subclass), or nil.
func AsSet(v Value) *Set {
	if s, ok := v.p.impl.(*Set); ok {
		return s
	}
	if pv := payload(v); pv.p != nil {
		s, _ := pv.p.impl.(*Set)
		return s
	}
	return nil
}

// next returns the first taken place from i on, -1 if there is none.
func (s *Set) next(i int) int {
	for ; i < len(s.table); i++ {
		if k := s.table[i].key.p; k != nil && k != &emptyTag {
			return i
		}
	}
	return -1
}

// setEnd and setStopped are what step answers where there is no further place.
const (
	setEnd     = -1
	setStopped = -2
)

// scanPiece is how many empty places of a table are passed between two looks at
// the limits; few are passed for nothing.
const (
	scanPiece   = 1 << 16
	scanForFree = 64
)

// step is next for loops that scripts have made long: an item is a step of
// work, and so are many empty places. setStopped: an exception is pending.
func (s *Set) step(rt *Runtime, i int) int {
	if !rt.Tick() {
		return setStopped
	}
	if i < len(s.table) {
		if k := s.table[i].key.p; k != nil && k != &emptyTag {
			return i
		}
	}
	return s.scan(rt, i)
}

// scan is step for a place that may be empty, without the work for the item.
func (s *Set) scan(rt *Runtime, i int) int {
	from := i
	for ; i < len(s.table); i++ {
		if k := s.table[i].key.p; k != nil && k != &emptyTag {
			break
		}
		if i-from >= scanPiece {
			if !rt.Work(scanPiece / 8) {
				return setStopped
			}
			from = i
		}
	}
	if i-from > scanForFree {
		rt.Budget -= int64(i-from) / 8
	}
	if i >= len(s.table) {
		return setEnd
	}
	return i
}

// find returns the place of key, or -1 and the place where it would go: the
// last deleted one on the way, else the empty one at its end. ok is false with
// an exception pending.
func (s *Set) find(rt *Runtime, key Value, hash uint64) (at, free int, ok bool) {
restart:
	table := s.table
	mask := uint64(len(table) - 1)
	i := hash & mask
	perturb := hash
	free = -1
	for {
		last := i
		if i+setProbes <= mask {
			last = i + setProbes
		}
		for j := i; j <= last; j++ {
			e := &table[j]
			if e.key.p == nil {
				if free < 0 {
					free = int(j)
				}
				return -1, free, true
			}
			if e.key.p == &emptyTag {
				free = int(j)
				continue
			}
			if e.hash != hash {
				continue
			}
			k := e.key
			if k == key {
				return int(j), 0, true
			}
			if plain(k) && plain(key) {
				a, ok1 := k.p.impl.(*Str)
				b, ok2 := key.p.impl.(*Str)
				if ok1 && ok2 && a.s == b.s {
					if len(a.s) >= readsForNothing {
						rt.Budget -= int64(len(a.s) / bytesPerStep)
					}
					return int(j), 0, true
				}
				continue
			}
			r := Equal(rt, k, key)
			if r < 0 {
				return -1, 0, false
			}
			if &s.table[0] != &table[0] || s.table[j].key != k {
				goto restart
			}
			if r > 0 {
				return int(j), 0, true
			}
		}
		rt.Budget -= 2 // a long chain is work
		perturb >>= setShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// Contains reports whether key is in the set: 1, 0, or -1 with an exception
// pending.
func (s *Set) Contains(rt *Runtime, key Value) int {
	hash, ok := Hash(rt, key)
	if !ok {
		return -1
	}
	return s.has(rt, key, hash)
}

func (s *Set) has(rt *Runtime, key Value, hash uint64) int {
	at, _, ok := s.find(rt, key, hash)
	if !ok {
		return -1
	}
	return b2i(at >= 0)
}

// Add adds key.
func (s *Set) Add(rt *Runtime, key Value) bool {
	hash, ok := Hash(rt, key)
	return ok && s.add(rt, key, hash)
}

func (s *Set) add(rt *Runtime, key Value, hash uint64) bool {
	at, free, ok := s.find(rt, key, hash)
	if !ok || at >= 0 {
		return ok
	}
	reused := s.table[free].key.p != nil
	if !reused && s.full() {
		// It could not grow when it had to: a table without an empty place would be
		// searched for ever.
		if !s.grow(rt) {
			return false
		}
		s.insertClean(setEntry{key, hash})
		s.used++
		s.fill++
		return true
	}
	s.table[free] = setEntry{key, hash}
	s.used++
	if reused {
		return true
	}
	s.fill++
	return !s.full() || s.grow(rt)
}

// full reports whether the table is to grow.
func (s *Set) full() bool { return s.fill*5 >= (len(s.table)-1)*3 }

// grow resizes as CPython does after an insertion or a large removal.
func (s *Set) grow(rt *Runtime) bool {
	if s.used > 50000 {
		return s.resize(rt, s.used*2)
	}
	return s.resize(rt, s.used*4)
}

// resize gives the set the smallest table larger than min and drops deleted
// marks.
func (s *Set) resize(rt *Runtime, min int) bool {
	n := setMin
	for n <= min {
		n *= 2
	}
	old := s.table
	if n == setMin {
		if len(old) == setMin {
			if s.fill == s.used {
				return true
			}
			old = append([]setEntry(nil), old...)
		}
		s.small = [setMin]setEntry{}
		s.table = s.small[:]
		s.fill = s.used
		for i := range old {
			if k := old[i].key.p; k != nil && k != &emptyTag {
				s.insertClean(old[i])
			}
		}
		return true
	}
	if !rt.Alloc(int64(n) * setEntrySize) {
		return false
	}
	table, ok := makeLarge[setEntry](rt, n, n, setEntrySize)
	if !ok || !fillClean(rt, table, old) {
		return false
	}
	s.table, s.fill = table, s.used
	return true
}

// fillClean puts the items of the table old into a table that is empty and
// known to nobody.
func fillClean(rt *Runtime, table, old []setEntry) bool {
	for len(old) > 0 {
		piece := old[:min(len(old), moveChunk)]
		old = old[len(piece):]
		// The first touch of a page costs more than the work that is counted.
		if !rt.Work(len(piece)/8) || !rt.Look() {
			return false
		}
		for i := range piece {
			if k := piece[i].key.p; k != nil && k != &emptyTag {
				insertClean(table, piece[i])
			}
		}
	}
	return true
}

// insertClean puts an item that is known to be new into a table without
// deleted marks.
func (s *Set) insertClean(e setEntry) { insertClean(s.table, e) }

func insertClean(table []setEntry, e setEntry) {
	mask := uint64(len(table) - 1)
	i := e.hash & mask
	perturb := e.hash
	for {
		last := i
		if i+setProbes <= mask {
			last = i + setProbes
		}
		for j := i; j <= last; j++ {
			if table[j].key.p == nil {
				table[j] = e
				return
			}
		}
		perturb >>= setShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// removeAt deletes the item at place i.
func (s *Set) removeAt(i int) {
	s.table[i] = setEntry{key: deleted}
	s.used--
}

// discard removes key if it is there: 1, 0, or -1 with an exception pending.
func (s *Set) discard(rt *Runtime, key Value, hash uint64) int {
	at, _, ok := s.find(rt, key, hash)
	if !ok {
		return -1
	}
	if at < 0 {
		return 0
	}
	s.removeAt(at)
	return 1
}

// clear removes all items.
func (s *Set) clear() {
	s.small = [setMin]setEntry{}
	s.table = s.small[:]
	s.fill, s.used = 0, 0
}

// merge adds the items of o.
func (s *Set) merge(rt *Runtime, o *Set) bool {
	if o == s || o.used == 0 {
		return true
	}
	if (s.fill+o.used)*5 >= (len(s.table)-1)*3 && !s.resize(rt, (s.used+o.used)*2) {
		return false
	}
	if s.fill == 0 {
		ok := false
		if len(s.table) == len(o.table) && o.fill == o.used {
			ok = copyTable(rt, s.table, o.table)
		} else {
			ok = fillClean(rt, s.table, o.table)
		}
		if !ok {
			clear(s.table)
			return false
		}
		s.used, s.fill = o.used, o.used
		return true
	}
	i := o.step(rt, 0)
	for ; i >= 0; i = o.step(rt, i+1) {
		e := o.table[i]
		if !s.add(rt, e.key, e.hash) {
			return false
		}
	}
	return i == setEnd
}

// copyTable copies a table to one of the same length.
func copyTable(rt *Runtime, dst, src []setEntry) bool {
	for len(src) > 0 {
		n := copy(dst, src[:min(len(src), moveChunk)])
		dst, src = dst[n:], src[n:]
		if !rt.Work(n/8) || !rt.Look() {
			return false
		}
	}
	return true
}

// copyAs returns a new exact set or frozenset with the items of s.
func (s *Set) copyAs(rt *Runtime, t *Type) *Set {
	c := newSet(t)
	rt.Charge(288)
	if !c.merge(rt, s) {
		return nil
	}
	return c
}

// SetIter iterates over a set and notices when the set changes size.
type SetIter struct {
	Object
	WalkMark
	s    *Set // nil once exhausted
	i    int
	used int // -1 once the size changed
	left int
}

// SetIterType is the type of iterators over sets.
var SetIterType Type

func newSetIter(rt *Runtime, s *Set) Value {
	it := &SetIter{s: s, used: s.used, left: s.used}
	it.Object = Object{&SetIterType, it}
	rt.Charge(64)
	return Value{p: &it.Object}
}

func setIterNext(rt *Runtime, v Value) Value {
	it := v.p.impl.(*SetIter)
	s := it.s
	if s == nil {
		return Value{}
	}
	if it.used != s.used {
		it.used = -1 // the error stays
		return rt.RuntimeErrorf("Set changed size during iteration")
	}
	i := s.scan(rt, it.i)
	if i < 0 {
		if i == setEnd {
			it.s = nil
		}
		return Value{}
	}
	it.i = i + 1
	it.left--
	return s.table[i].key
}

// Each calls f with each item until f returns false. f must not change the
// set.
func (s *Set) Each(f func(Value) bool) {
	for i := s.next(0); i >= 0; i = s.next(i + 1) {
		if !f(s.table[i].key) {
			return
		}
	}
}

// NewConstantSet returns the frozenset that CPython's compiler makes of a set
// display whose items are constants. It is filled twice, the second time in
// the order of the first, because CPython merges equal constants in between:
// the order of the set depends on it. Nil with an exception pending.
func NewConstantSet(rt *Runtime, items []Value) *Set {
	s := newSet(&FrozensetType)
	for _, x := range items {
		if !s.Add(rt, x) {
			return nil
		}
	}
	again := newSet(&FrozensetType)
	for i := s.next(0); i >= 0; i = s.next(i + 1) {
		if !again.add(rt, s.table[i].key, s.table[i].hash) {
			return nil
		}
	}
	return again
}

// CopySet returns a new set with the items of s.
func (s *Set) CopySet(rt *Runtime) Value { return s.copyAs(rt, &SetType).value() }
