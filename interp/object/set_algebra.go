package object

import "unicode/utf8"

// This file implements the operations on sets that take any iterable. Which
// side is walked and which is searched decides the order of the result, so it
// follows CPython's.

// update adds the items of an iterable.
func (s *Set) update(rt *Runtime, v Value) bool {
	if o := AsSet(v); o != nil {
		return s.merge(rt, o)
	}
	if d := v.ExactDict(); d != nil {
		if (s.fill+d.used)*5 >= (len(s.table)-1)*3 && !s.resize(rt, (s.used+d.used)*2) {
			return false
		}
		for i := 0; i < len(d.ents); i++ {
			if !rt.Tick() {
				return false
			}
			e := d.ents[i]
			if e.key.p != nil && !s.add(rt, e.key, e.hash) {
				return false
			}
		}
		return true
	}
	if text := v.ExactStr(); text != nil {
		return s.updateChars(rt, text)
	}
	return s.each(rt, v, s.Add)
}

// updateChars adds the characters of text. A character of ASCII is one object,
// so each is added once: again would find it where it is.
func (s *Set) updateChars(rt *Runtime, text *Str) bool {
	var seen [utf8.RuneSelf]bool
	fresh := s.fill == 0
	for i := 0; i < len(text.s); {
		if fresh && text.s[i] < utf8.RuneSelf && seen[text.s[i]] {
			i++
			if i%moveChunk == 0 && !rt.Work(moveChunk/8) {
				return false
			}
			continue
		}
		if !rt.Tick() {
			return false
		}
		if text.s[i] < utf8.RuneSelf {
			seen[text.s[i]] = true
		}
		r, size := runeAt(text.s, i)
		i += size
		if !s.Add(rt, rt.newRune(r)) {
			return false
		}
	}
	return true
}

// each calls f with each item of an iterable.
func (s *Set) each(rt *Runtime, v Value, f func(*Runtime, Value) bool) bool {
	if Drainable(v) {
		h := rt.Hold(s.Value())
		ok := Drain(rt, v, func(x Value) bool { return f(rt, x) })
		rt.Release(h)
		return ok
	}
	it := Iter(rt, v)
	if it.p == nil {
		return false
	}
	next := it.p.typ.Ops.Next
	h := rt.Hold(s.Value())
	for {
		if !rt.Tick() {
			break
		}
		x := next(rt, it)
		if x.p == nil || !f(rt, x) {
			rt.Release(h)
			return x.p == nil && rt.exc == nil
		}
	}
	rt.Release(h)
	return false
}

// intersection returns a new set, nil with an exception pending.
func (s *Set) intersection(rt *Runtime, v Value) *Set {
	o := AsSet(v)
	if o == s {
		return s.copyAs(rt, s.baseType())
	}
	r := newSet(s.baseType())
	rt.Charge(288)
	if o != nil {
		walk, search := o, s
		if o.used > s.used {
			walk, search = s, o
		}
		i := walk.step(rt, 0)
		for ; i >= 0; i = walk.step(rt, i+1) {
			e := walk.table[i]
			switch search.has(rt, e.key, e.hash) {
			case -1:
				return nil
			case 1:
				if !r.add(rt, e.key, e.hash) {
					return nil
				}
			}
		}
		if i == setStopped {
			return nil
		}
		return r
	}
	all := false
	ok := s.each(rt, v, func(rt *Runtime, x Value) bool {
		hash, ok := Hash(rt, x)
		if !ok {
			return false
		}
		switch s.has(rt, x, hash) {
		case 1:
			if !r.add(rt, x, hash) {
				return false
			}
			// Nothing more can be common: CPython looks no further.
			all = r.used >= s.used
			return !all
		case 0:
			return true
		}
		return false
	})
	if !ok && !all {
		return nil
	}
	return r
}

func (s *Set) intersectionUpdate(rt *Runtime, v Value) bool {
	r := s.intersection(rt, v)
	if r == nil {
		return false
	}
	s.take(r)
	return true
}

// take gives s the table of r, which is used no more.
func (s *Set) take(r *Set) {
	s.fill, s.used = r.fill, r.used
	if len(r.table) == setMin {
		s.small = r.small
		s.table = s.small[:]
	} else {
		s.table = r.table
	}
	s.hashed = false
}

// differenceUpdate removes the items of an iterable.
func (s *Set) differenceUpdate(rt *Runtime, v Value) bool {
	o := AsSet(v)
	if o == s {
		s.clear()
		return true
	}
	if o != nil {
		if o.used>>3 > s.used {
			// The other is much larger: look our own items up in it.
			if o = s.intersection(rt, v); o == nil {
				return false
			}
		}
		i := o.step(rt, 0)
		for ; i >= 0; i = o.step(rt, i+1) {
			e := o.table[i]
			if s.discard(rt, e.key, e.hash) < 0 {
				return false
			}
		}
		if i == setStopped {
			return false
		}
	} else {
		ok := s.each(rt, v, func(rt *Runtime, x Value) bool {
			hash, ok := Hash(rt, x)
			return ok && s.discard(rt, x, hash) >= 0
		})
		if !ok {
			return false
		}
	}
	// More than a quarter deleted marks: make a table without them.
	if s.fill-s.used <= (len(s.table)-1)/4 {
		return true
	}
	return s.grow(rt)
}

// difference returns a new set, nil with an exception pending.
func (s *Set) difference(rt *Runtime, v Value) *Set {
	o, d := AsSet(v), v.ExactDict()
	var n int
	switch {
	case o != nil:
		n = o.used
	case d != nil:
		n = d.used
	}
	if o == nil && d == nil || s.used>>2 > n {
		r := s.copyAs(rt, s.baseType())
		if r == nil || !r.differenceUpdate(rt, v) {
			return nil
		}
		return r
	}
	r := newSet(s.baseType())
	rt.Charge(288)
	i := s.step(rt, 0)
	for ; i >= 0; i = s.step(rt, i+1) {
		e := s.table[i]
		var found int
		if o != nil {
			found = o.has(rt, e.key, e.hash)
		} else if k, ok := d.find(rt, e.key, e.hash); !ok {
			found = -1
		} else {
			found = b2i(k >= 0)
		}
		if found < 0 || found == 0 && !r.add(rt, e.key, e.hash) {
			return nil
		}
	}
	if i == setStopped {
		return nil
	}
	return r
}

// symmetricDifferenceUpdate keeps what is in exactly one of s and an iterable.
func (s *Set) symmetricDifferenceUpdate(rt *Runtime, v Value) bool {
	o := AsSet(v)
	if o == s {
		s.clear()
		return true
	}
	toggle := func(key Value, hash uint64) bool {
		switch s.discard(rt, key, hash) {
		case -1:
			return false
		case 0:
			return s.add(rt, key, hash)
		}
		return true
	}
	if d := v.ExactDict(); d != nil {
		for i := 0; i < len(d.ents); i++ {
			if !rt.Tick() {
				return false
			}
			e := d.ents[i]
			if e.key.p != nil && !toggle(e.key, e.hash) {
				return false
			}
		}
		return true
	}
	if o == nil {
		// An item that an iterable gives twice counts once.
		o = newSet(&SetType)
		if !o.update(rt, v) {
			return false
		}
	}
	i := o.step(rt, 0)
	for ; i >= 0; i = o.step(rt, i+1) {
		e := o.table[i]
		if !toggle(e.key, e.hash) {
			return false
		}
	}
	return i == setEnd
}

// symmetricDifference returns a new set: CPython toggles the items of s in a
// copy of the other.
func (s *Set) symmetricDifference(rt *Runtime, v Value) *Set {
	r := newSet(s.baseType())
	rt.Charge(288)
	if !r.update(rt, v) || !r.symmetricDifferenceUpdate(rt, s.Value()) {
		return nil
	}
	return r
}
