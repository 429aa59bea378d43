package object

import (
	"math"
	"math/bits"
)

// Dict is a dict: insertion-ordered entries and, from a certain size on, an
// open-addressed index into them.
//
// Sizes follow CPython's tables, because scripts that change a dict while they
// iterate over it can see when entries move: a table of 2^log places holds two
// thirds as many entries, deleted ones included; when an insertion finds no
// room left, the table is rebuilt for three times the present entries.
//
// Invariants:
//   - ents[i].key is null for deleted entries; used counts the others;
//     len(ents) + popped <= usable(log): popitem takes entries away but, as in
//     CPython, gives no room back.
//   - idx is nil for small tables, which are scanned, else a power of two long
//     and large enough for cap(ents); idx[j] is 0 for empty, -1 for deleted,
//     otherwise 1 + the entry's number. A table of visibleKeys has an index, and
//     one of CPython's size, because scripts can see in which order keys are
//     compared.
//   - When entries move or the index is made anew, the ents array or the
//     length of idx is another one, so that code that ran script code in between
//     can tell.
//   - kind says what keys were ever put into this table.
//   - ver is 0 or a number unique in the interpreter that changes whenever an
//     entry is added, removed or moved (not when its value is replaced): as
//     long as it is the same, entry i is about the same key.
type Dict struct {
	Object
	ents []dictEntry
	idx  []int32
	used int
	ver  uint64
	log  uint8
	kind dictKeyKind
	// popped counts the entries popitem took away, deleted ones behind them
	// included, since the table was made; it stays at its maximum.
	popped uint16
	mark   walkMark
}

// dictKeyKind is what keys a table has: each kind includes those before it.
type dictKeyKind uint8

const (
	strKeys     dictKeyKind = iota // exact strs only
	anyKeys                        // no instances of Python classes
	visibleKeys                    // scripts can see comparisons of keys
)

type dictEntry struct {
	hash uint64
	key  Value
	val  Value
}

const (
	// minLog is the log2 of the smallest table.
	minLog = 3
	// scanMax is for how many entries a dict is scanned without an index:
	// comparing cached hashes one after the other beats a jump into an index.
	scanMax = 5
	// entrySize is what an entry takes, its places in the index included.
	entrySize = 48
)

// usable returns how many entries a table of 2^log places takes.
func usable(log uint8) int { return (1 << log << 1) / 3 }

// logFor returns the log2 of the table CPython makes for at least n places.
func logFor(n int) uint8 {
	n = (n | 1<<minLog) - 1
	return uint8(bits.Len(uint(n | (1<<minLog - 1))))
}

// logHolding returns the log2 of the table CPython makes for n entries.
func logHolding(n int) uint8 { return logFor((n*3 + 1) / 2) }

// DictType is the type of dicts.
var DictType Type

// NewDict returns an empty dict.
func NewDict() *Dict {
	d := &Dict{}
	d.Object = Object{&DictType, d}
	return d
}

// NewDictSize returns an empty dict with room for n entries. The caller has
// accounted for large n.
func NewDictSize(n int) *Dict {
	d := NewDict()
	if n > usable(minLog) {
		d.log = logHolding(n)
		d.ents = make([]dictEntry, 0, usable(d.log))
		d.index()
	} else if n > 0 {
		d.log = minLog
		d.ents = make([]dictEntry, 0, n)
	}
	return d
}

// Value returns the dict as a Python value.
func (d *Dict) Value() Value { return Value{p: &d.Object} }

// Len returns the number of items.
func (d *Dict) Len() int { return d.used }

// Ver returns a version for inline caches: see the type's invariants.
func (d *Dict) Ver(rt *Runtime) uint64 {
	if d.ver == 0 {
		d.ver = rt.nextVer()
	}
	return d.ver
}

// SameVer reports whether d is still the dict and layout that had version ver.
func (d *Dict) SameVer(ver uint64) bool { return d.ver == ver }

// ValueAt returns the value of entry i, for inline caches that checked SameVer.
func (d *Dict) ValueAt(i int) Value { return d.ents[i].val }

// SetValueAt replaces the value of entry i, for inline caches that checked SameVer.
func (d *Dict) SetValueAt(i int, v Value) { d.ents[i].val = v }

// Entry returns entry i for iteration: ok is false past the end; a null key
// marks a deleted entry. for i := 0; ; i++ { k, v, ok := d.Entry(i) ... }
func (d *Dict) Entry(i int) (key, val Value, ok bool) {
	if i >= len(d.ents) {
		return Value{}, Value{}, false
	}
	e := &d.ents[i]
	return e.key, e.val, true
}

// findStr returns the number of the entry with the str key name, -1 if none.
// Keys that are instances of str subclasses are found through find only.
func (d *Dict) findStr(name string, hash uint64) int {
	if d.idx == nil {
		for i := range d.ents {
			e := &d.ents[i]
			if e.hash == hash && e.key.p != nil {
				if s, ok := e.key.p.impl.(*Str); ok && s.s == name {
					return i
				}
			}
		}
		return -1
	}
	mask := uint64(len(d.idx) - 1)
	perturb := hash
	for j := hash & mask; ; {
		k := d.idx[j]
		if k == 0 {
			return -1
		}
		if k > 0 {
			e := &d.ents[k-1]
			if e.hash == hash {
				if s, ok := e.key.p.impl.(*Str); ok && s.s == name {
					return int(k - 1)
				}
			}
		}
		perturb >>= 5
		j = (j*5 + perturb + 1) & mask
	}
}

// findKey is findStr for a str object: most keys are found by identity.
func (d *Dict) findKey(key *Str) int {
	hash := key.Hash()
	if d.idx == nil {
		for i := range d.ents {
			e := &d.ents[i]
			if e.hash == hash {
				if e.key.p == &key.Object {
					return i
				}
				if e.key.p != nil {
					if s, ok := e.key.p.impl.(*Str); ok && s.s == key.s {
						return i
					}
				}
			}
		}
		return -1
	}
	mask := uint64(len(d.idx) - 1)
	perturb := hash
	for j := hash & mask; ; {
		k := d.idx[j]
		if k == 0 {
			return -1
		}
		if k > 0 {
			e := &d.ents[k-1]
			if e.hash == hash {
				if e.key.p == &key.Object {
					return int(k - 1)
				}
				if s, ok := e.key.p.impl.(*Str); ok && s.s == key.s {
					return int(k - 1)
				}
			}
		}
		perturb >>= 5
		j = (j*5 + perturb + 1) & mask
	}
}

// IndexOfStr returns the entry number of the str key name, -1 if none: what an
// inline cache keeps beside the version.
func (d *Dict) IndexOfStr(name string) int { return d.findStr(name, hashString(name)) }

// GetStr returns the value of the str key name, null if there is none. It runs
// no script code.
func (d *Dict) GetStr(name string) Value {
	if i := d.findStr(name, hashString(name)); i >= 0 {
		return d.ents[i].val
	}
	return Value{}
}

// SetStr sets the str key name. It runs no script code.
func (d *Dict) SetStr(name string, v Value) {
	h := hashString(name)
	if i := d.findStr(name, h); i >= 0 {
		d.ents[i].val = v
		return
	}
	d.insert(h, NewStr(name), v)
}

// SetKey is SetStr for a key that is an exact str already.
func (d *Dict) SetKey(s *Str, v Value) {
	if i := d.findKey(s); i >= 0 {
		d.ents[i].val = v
		return
	}
	d.insert(s.Hash(), s.Value(), v)
}

// GetKey is GetStr with the hash the key has cached.
func (d *Dict) GetKey(s *Str) Value {
	if i := d.findKey(s); i >= 0 {
		return d.ents[i].val
	}
	return Value{}
}

// DelStr removes the str key name and reports whether it was there.
func (d *Dict) DelStr(name string) bool {
	i := d.findStr(name, hashString(name))
	if i < 0 {
		return false
	}
	d.removeAt(i)
	return true
}

// insert appends an entry that is known to be new.
func (d *Dict) insert(hash uint64, key, val Value) {
	d.ver = 0
	if len(d.ents) == cap(d.ents) || d.full() {
		d.makeRoom()
	}
	if d.kind == strKeys && key.p.typ != &StrType {
		d.kind = anyKeys
		// CPython keeps tables of strs only in another form; leaving it, it
		// rebuilds the table, which closes gaps and changes its size.
		if d.used < len(d.ents) || len(d.ents) > 0 && logFor(d.used*3) != d.log {
			d.rebuild(logFor(d.used * 3))
		}
	}
	if _, ok := key.p.impl.(*Instance); ok && d.kind != visibleKeys {
		d.kind = visibleKeys
		d.index()
	}
	d.ents = append(d.ents, dictEntry{hash, key, val})
	d.used++
	if d.idx != nil {
		d.link(hash, int32(len(d.ents)))
	}
}

// full reports whether the table takes no more entries.
func (d *Dict) full() bool { return len(d.ents)+int(d.popped) >= usable(d.log) }

// makeRoom makes place for at least one more entry.
func (d *Dict) makeRoom() {
	if d.full() {
		log := logFor(d.used * 3)
		if d.used < len(d.ents) || d.popped > 0 {
			d.rebuild(log)
			return
		}
		// Nothing moves, so the larger table may take the same memory.
		d.log = log
		if d.kind == visibleKeys {
			d.index()
		}
	}
	if n := len(d.ents); n == cap(d.ents) {
		ents := make([]dictEntry, n, dictCap(n))
		copy(ents, d.ents)
		d.ents = ents
		if (d.idx != nil || cap(ents) > scanMax) && len(d.idx) < 1<<d.indexLog() && d.kind != visibleKeys {
			d.index()
		}
	}
}

// dictCap returns for how many entries memory is taken when n do not suffice.
// It grows faster than the table, because building a dict is mostly copying
// and clearing memory; large dicts grow with the table.
func dictCap(n int) int {
	for _, c := range [...]int{3, 5, 10, 21, 85, 341, 1365} {
		if n < c {
			return c
		}
	}
	return usable(logFor(n * 3))
}

// rebuild moves the present entries to a new table of 2^log places.
func (d *Dict) rebuild(log uint8) {
	if d.used > 0 {
		d.ver = 0
	}
	n := usable(log)
	if d.used < 3 && n < 10 {
		n = 3
	}
	old := d.ents
	d.log, d.popped = log, 0
	d.ents = make([]dictEntry, 0, n)
	if d.used == len(old) {
		d.ents = append(d.ents, old...)
	} else {
		for i := range old {
			if old[i].key.p != nil {
				d.ents = append(d.ents, old[i])
			}
		}
	}
	d.idx = nil
	if n > scanMax || d.kind == visibleKeys {
		d.index()
	}
}

// index makes the index for the present entries and those there is memory for.
func (d *Dict) index() {
	d.idx = make([]int32, 1<<d.indexLog())
	for i := range d.ents {
		if d.ents[i].key.p != nil {
			d.link(d.ents[i].hash, int32(i+1))
		}
	}
}

// indexLog returns the log2 of the length of an index for cap(ents) entries.
func (d *Dict) indexLog() uint8 {
	if d.kind == visibleKeys {
		return max(d.log, minLog)
	}
	log := uint8(minLog)
	for usable(log) < cap(d.ents) {
		log++
	}
	return log
}

// link stores entry number k (from 1) in the first free place of its chain.
func (d *Dict) link(hash uint64, k int32) { link(d.idx, hash, k) }

func link(idx []int32, hash uint64, k int32) {
	mask := uint64(len(idx) - 1)
	perturb := hash
	j := hash & mask
	for idx[j] > 0 {
		perturb >>= 5
		j = (j*5 + perturb + 1) & mask
	}
	idx[j] = k
}

// reserve makes the table large enough for n entries in all, so that adding
// them moves nothing. It accounts for the memory.
func (d *Dict) reserve(rt *Runtime, n int) bool {
	if n <= usable(d.log) {
		return true
	}
	log := logHolding(n)
	if len(d.ents) >= largeTable {
		return d.lay(rt, log, usable(log), false, d.kind)
	}
	if !rt.Alloc(int64(usable(log)) * entrySize) {
		return false
	}
	d.rebuild(log)
	return true
}

// charge accounts for the growth that the insertion of key leads to, if any,
// and makes it happen in a large table.
func (d *Dict) charge(rt *Runtime, key Value) bool {
	if len(d.ents) >= largeTable {
		return d.prepare(rt, key)
	}
	return rt.Alloc(int64(dictCap(len(d.ents))) * entrySize)
}

// removeAt deletes entry i, leaving a gap: as in CPython, nothing moves.
func (d *Dict) removeAt(i int) {
	d.ver = 0
	e := &d.ents[i]
	if d.idx != nil {
		mask := uint64(len(d.idx) - 1)
		perturb := e.hash
		j := e.hash & mask
		for d.idx[j] != int32(i+1) {
			perturb >>= 5
			j = (j*5 + perturb + 1) & mask
		}
		d.idx[j] = -1
	}
	*e = dictEntry{}
	d.used--
}

// popLast removes the last entry and returns it; the dict is not empty.
func (d *Dict) popLast() (key, val Value) {
	n := len(d.ents) - 1
	for d.ents[n].key.p == nil {
		n--
	}
	key, val = d.ents[n].key, d.ents[n].val
	d.removeAt(n)
	d.popped = uint16(min(int(d.popped)+len(d.ents)-n, math.MaxUint16))
	d.ents = d.ents[:n]
	return key, val
}

// Clear removes all entries.
func (d *Dict) Clear() {
	d.ents, d.idx, d.used, d.ver, d.log, d.kind, d.popped = nil, nil, 0, 0, 0, strKeys, 0
}

// assign makes d, which is empty, a copy of o with the same layout.
func (d *Dict) assign(rt *Runtime, o *Dict) bool {
	if !rt.Alloc(int64(len(o.ents))*entrySize) || !rt.Work(min(len(o.ents), largeTable)/4) {
		return false
	}
	d.ver = 0
	if len(o.ents) >= largeTable {
		return d.copyInPieces(rt, o)
	}
	d.copyFrom(o)
	return true
}

// copyFrom is assign when the caller has accounted for it.
func (d *Dict) copyFrom(o *Dict) {
	d.ents = append([]dictEntry(nil), o.ents...)
	d.idx = append([]int32(nil), o.idx...)
	d.used, d.log, d.kind, d.popped = o.used, o.log, o.kind, o.popped
}

// Copy returns a new dict with the same items (a shallow copy).
func (d *Dict) Copy(rt *Runtime) (*Dict, bool) {
	c := NewDict()
	if d.used == 0 {
		return c, true
	}
	if d.used >= len(d.ents)*2/3 {
		return c, c.assign(rt, d)
	}
	return c, c.merge(rt, d, true)
}
