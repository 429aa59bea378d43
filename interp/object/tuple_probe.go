package object

// This file looks tuples up that are not made: d[x, y], (x, y) in s and
// d.get((x, y)) need one only where there is no such key, or where telling so
// takes more than a look at ints and strs.

// probeHash is the hash of the tuple (x, y); ok is false unless both are exact
// ints or strs.
func probeHash(x, y Value) (h uint64, ok bool) {
	if !plain(x) || !plain(y) {
		return 0, false
	}
	acc := uint64(xxPrime5)
	for _, v := range [2]Value{x, y} {
		if v.p == &intTag {
			acc = xxRound(acc, hashInt(int64(v.n)))
		} else {
			acc = xxRound(acc, v.p.impl.(*Str).Hash())
		}
	}
	acc += 2 ^ (xxPrime5 ^ 3527539)
	if acc == ^uint64(0) {
		acc = 1546275796
	}
	return acc, true
}

// probeEqual reports whether key, of the same hash as the tuple of items, is
// equal to it: 1 or 0, -1 if scripts might have a say.
func probeEqual(key Value, items []Value) int {
	t, ok := key.p.impl.(*Tuple)
	if !ok {
		if plain(key) {
			return 0
		}
		return -1
	}
	return simplyEqual(t.items, items)
}

// What FindPair answers besides the number of an entry.
const (
	NoPair   = -1 // there is no such key
	MakePair = -2 // the tuple is to be made and looked up in the ordinary way
)

// FindPair returns the number of the entry for the key (x, y), NoPair or
// MakePair. No exception is pending afterwards.
func (d *Dict) FindPair(rt *Runtime, x, y Value) int {
	hash, ok := probeHash(x, y)
	if !ok {
		return MakePair
	}
	rt.Budget -= 2
	items := [2]Value{x, y}
	if d.idx == nil {
		for i := range d.ents {
			e := &d.ents[i]
			if e.hash != hash || e.key.p == nil {
				continue
			}
			switch probeEqual(e.key, items[:]) {
			case 1:
				return i
			case -1:
				return MakePair
			}
		}
		return NoPair
	}
	mask := uint64(len(d.idx) - 1)
	perturb := hash
	for j := hash & mask; ; {
		k := d.idx[j]
		if k == 0 {
			return NoPair
		}
		if k > 0 {
			if e := &d.ents[k-1]; e.hash == hash {
				switch probeEqual(e.key, items[:]) {
				case 1:
					return int(k - 1)
				case -1:
					return MakePair
				}
			}
		}
		rt.Budget--
		perturb >>= 5
		j = (j*5 + perturb + 1) & mask
	}
}

// HasPair reports whether (x, y) is a key of the exact set or dict c: 1 or 0,
// -1 where the tuple is to be made.
func HasPair(rt *Runtime, c, x, y Value) int {
	switch c := c.p.impl.(type) {
	case *Set:
		return c.hasPair(rt, x, y)
	case *Dict:
		if i := c.FindPair(rt, x, y); i != MakePair {
			return b2i(i >= 0)
		}
	}
	return -1
}

func (s *Set) hasPair(rt *Runtime, x, y Value) int {
	hash, ok := probeHash(x, y)
	if !ok {
		return -1
	}
	rt.Budget -= 2
	items := [2]Value{x, y}
	table := s.table
	mask := uint64(len(table) - 1)
	i := hash & mask
	perturb := hash
	for {
		last := i
		if i+setProbes <= mask {
			last = i + setProbes
		}
		for j := i; j <= last; j++ {
			e := &table[j]
			if e.key.p == nil {
				return 0
			}
			if e.hash != hash || e.key.p == &emptyTag {
				continue
			}
			if r := probeEqual(e.key, items[:]); r != 0 {
				return r
			}
		}
		rt.Budget -= 2
		perturb >>= setShift
		i = (i*5 + 1 + perturb) & mask
	}
}
