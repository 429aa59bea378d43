package object

// Dict is a dict: insertion-ordered entries and, from indexFrom entries on, an
// open-addressed index into them.
//
// Invariants: ents[i].key is null for deleted entries; used counts the others;
// idx is nil or a power of two long with at least a third of its places empty;
// idx[j] is 0 for empty, -1 for deleted, otherwise 1 + the entry's number.
// ver is 0 or a number unique in the interpreter that changes whenever an
// entry is added, removed or moved (not when its value is replaced): as long
// as it is the same, entry i is about the same key.
type Dict struct {
	Object
	ents []dictEntry
	idx  []int32
	used int
	ver  uint64
}

type dictEntry struct {
	hash uint64
	key  Value
	val  Value
}

// indexFrom is the number of entries from which a linear scan over cached
// hashes loses against an index.
const indexFrom = 8

// DictType is the type of dicts.
var DictType Type

// NewDict returns an empty dict.
func NewDict() *Dict {
	d := &Dict{}
	d.Object = Object{&DictType, d}
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
	h := s.Hash()
	if i := d.findStr(s.s, h); i >= 0 {
		d.ents[i].val = v
		return
	}
	d.insert(h, s.Value(), v)
}

// GetKey is GetStr with the hash the key has cached.
func (d *Dict) GetKey(s *Str) Value {
	if i := d.findStr(s.s, s.Hash()); i >= 0 {
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
	if len(d.ents) == cap(d.ents) && d.used < len(d.ents)*2/3 {
		d.compact()
	}
	d.ents = append(d.ents, dictEntry{hash, key, val})
	d.used++
	if d.idx == nil {
		if len(d.ents) > indexFrom {
			d.reindex()
		}
		return
	}
	if len(d.ents)*3 > len(d.idx)*2 {
		d.reindex()
		return
	}
	d.link(hash, int32(len(d.ents)))
}

// link stores entry number k (from 1) in the first free place of its chain.
func (d *Dict) link(hash uint64, k int32) {
	mask := uint64(len(d.idx) - 1)
	perturb := hash
	j := hash & mask
	for d.idx[j] > 0 {
		perturb >>= 5
		j = (j*5 + perturb + 1) & mask
	}
	d.idx[j] = k
}

// reindex rebuilds the index for the present entries with room to grow.
func (d *Dict) reindex() {
	n := 16
	for n*2 < len(d.ents)*4 {
		n *= 2
	}
	d.idx = make([]int32, n)
	for i := range d.ents {
		if d.ents[i].key.p != nil {
			d.link(d.ents[i].hash, int32(i+1))
		}
	}
}

// compact drops deleted entries.
func (d *Dict) compact() {
	d.ver = 0
	n := 0
	for i := range d.ents {
		if d.ents[i].key.p != nil {
			d.ents[n] = d.ents[i]
			n++
		}
	}
	clear(d.ents[n:])
	d.ents = d.ents[:n]
	if d.idx != nil {
		d.reindex()
	}
}

// removeAt deletes entry i.
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
	if d.used == 0 {
		d.ents = d.ents[:0]
		clear(d.idx)
	} else if i == len(d.ents)-1 {
		// popitem takes from the end: keep the end an entry.
		n := len(d.ents) - 1
		for n > 0 && d.ents[n-1].key.p == nil {
			n--
		}
		d.ents = d.ents[:n]
	}
}
