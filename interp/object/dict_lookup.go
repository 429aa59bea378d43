package object

// This file finds keys of any type. Looking a key up may call the script's
// __hash__ and __eq__, which may change the dict: what was read before such a
// call is read again after it.

// Get returns the value of key: null without a pending exception means that
// there is none.
func (d *Dict) Get(rt *Runtime, key Value) Value {
	i, ok := d.lookup(rt, key)
	if i < 0 || !ok {
		return Value{}
	}
	return d.ents[i].val
}

// lookup returns the number of key's entry, -1 if there is none; ok is false
// with an exception pending.
func (d *Dict) lookup(rt *Runtime, key Value) (int, bool) {
	if s, ok := key.p.impl.(*Str); ok {
		if d.kind == strKeys {
			i := d.findKey(s)
			if i >= 0 && len(s.s) >= readsForNothing {
				rt.Budget -= int64(len(s.s) / bytesPerStep)
			}
			return i, true
		}
		return d.find(rt, key, s.Hash())
	}
	if key.p == &intTag {
		return d.find(rt, key, hashInt(int64(key.n)))
	}
	hash, ok := Hash(rt, key)
	if !ok {
		return -1, false
	}
	return d.find(rt, key, hash)
}

// Find returns the number of key's entry, -1 if there is none; ok is false
// with an exception pending.
func (d *Dict) Find(rt *Runtime, key Value) (i int, ok bool) { return d.lookup(rt, key) }

// Replace executes d[key] = v where entry i was found for key and had the key
// was; it reports whether it did. It does not where the entry is another one by
// now, or scripts could see that key is not hashed and compared again.
func (d *Dict) Replace(i int, was, key, v Value) bool {
	if i >= len(d.ents) || d.ents[i].key != was || key.p != &intTag && !fixedHash(key) || was.p != &intTag && !fixedHash(was) {
		return false
	}
	d.ents[i].val = v
	return true
}

// plain reports that comparing v with another plain value of the same hash
// runs no script code: exact strs and ints.
func plain(v Value) bool { return v.p == &intTag || v.p.typ == &StrType }

// find returns the number of the entry for key, -1 if there is none; ok is
// false with an exception pending.
func (d *Dict) find(rt *Runtime, key Value, hash uint64) (int, bool) {
restart:
	if d.idx == nil {
		for i := 0; i < len(d.ents); i++ {
			e := &d.ents[i]
			if e.hash != hash || e.key.p == nil {
				continue
			}
			if e.key == key {
				return i, true
			}
			r, moved := d.same(rt, e.key, key, i)
			if r < 0 {
				return -1, false
			}
			if moved {
				goto restart
			}
			if r > 0 {
				return i, true
			}
		}
		return -1, true
	}
	mask := uint64(len(d.idx) - 1)
	perturb := hash
	for j := hash & mask; ; {
		k := d.idx[j]
		if k == 0 {
			return -1, true
		}
		if k > 0 {
			e := &d.ents[k-1]
			if e.hash == hash {
				if e.key == key {
					return int(k - 1), true
				}
				r, moved := d.same(rt, e.key, key, int(k-1))
				if r < 0 {
					return -1, false
				}
				if moved {
					goto restart
				}
				if r > 0 {
					return int(k - 1), true
				}
			}
		}
		rt.Budget-- // a long chain is work
		perturb >>= 5
		j = (j*5 + perturb + 1) & mask
	}
}

// same compares the key of entry i with key. moved reports that the table was
// rebuilt or the entry replaced meanwhile, so that the search starts again.
func (d *Dict) same(rt *Runtime, entry, key Value, i int) (r int, moved bool) {
	if plain(entry) && plain(key) {
		s, ok1 := entry.p.impl.(*Str)
		t, ok2 := key.p.impl.(*Str)
		if !ok1 || !ok2 {
			return 0, false
		}
		rt.Budget -= int64(min(len(s.s), len(t.s)) / readsForNothing * (readsForNothing / bytesPerStep))
		return b2i(s.s == t.s), false
	}
	table, places := &d.ents[0], len(d.idx)
	r = Equal(rt, entry, key)
	if r < 0 {
		return r, false
	}
	return r, i >= len(d.ents) || &d.ents[0] != table || len(d.idx) != places || d.ents[i].key != entry
}

// Set executes d[key] = v.
func (d *Dict) Set(rt *Runtime, key, v Value) bool {
	if s, ok := key.p.impl.(*Str); ok && d.kind == strKeys {
		if i := d.findKey(s); i >= 0 {
			if len(s.s) >= readsForNothing {
				rt.Budget -= int64(len(s.s) / bytesPerStep)
			}
			d.ents[i].val = v
			return true
		}
		if (len(d.ents) == cap(d.ents) || len(d.ents) >= largeTable) && !d.charge(rt, key) {
			return false
		}
		d.insert(s.hash, key, v)
		return true
	}
	var hash uint64
	if key.p == &intTag {
		hash = hashInt(int64(key.n))
	} else {
		var ok bool
		if hash, ok = Hash(rt, key); !ok {
			return false
		}
	}
	return d.setHashed(rt, key, hash, v)
}

func (d *Dict) setHashed(rt *Runtime, key Value, hash uint64, v Value) bool {
	i, ok := d.find(rt, key, hash)
	if !ok {
		return false
	}
	if i >= 0 {
		d.ents[i].val = v
		return true
	}
	if (len(d.ents) == cap(d.ents) || len(d.ents) >= largeTable) && !d.charge(rt, key) {
		return false
	}
	d.insert(hash, key, v)
	return true
}

// GetHashed is Get with the hash of key given: a key whose __hash__ a script
// wrote is asked for it once, whatever follows.
func (d *Dict) GetHashed(rt *Runtime, key Value, hash uint64) Value {
	i, ok := d.find(rt, key, hash)
	if i < 0 || !ok {
		return Value{}
	}
	return d.ents[i].val
}

// SetHashed is Set with the hash of key given.
func (d *Dict) SetHashed(rt *Runtime, key Value, hash uint64, v Value) bool {
	return d.setHashed(rt, key, hash, v)
}

// DelHashed is Del with the hash of key given.
func (d *Dict) DelHashed(rt *Runtime, key Value, hash uint64) (found, ok bool) {
	i, ok := d.find(rt, key, hash)
	if i < 0 || !ok {
		return false, ok
	}
	d.removeAt(i)
	return true, true
}

// Del executes del d[key]; found is false, without an exception, when there
// was no such key.
func (d *Dict) Del(rt *Runtime, key Value) (found, ok bool) {
	i, ok := d.lookup(rt, key)
	if i < 0 || !ok {
		return false, ok
	}
	d.removeAt(i)
	return true, true
}

// pop removes key and returns its value; null without an exception when there
// was no such key.
func (d *Dict) pop(rt *Runtime, key Value) Value {
	if d.used == 0 {
		// CPython hashes the key even so, to refuse unhashable ones.
		if _, ok := Hash(rt, key); !ok {
			return Value{}
		}
		return Value{}
	}
	i, ok := d.lookup(rt, key)
	if i < 0 || !ok {
		return Value{}
	}
	v := d.ents[i].val
	d.removeAt(i)
	return v
}
