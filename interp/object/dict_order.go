package object

// This file is what OrderedDict asks of a dict's order.

// MoveToEnd moves the item with the given key to the end, or to the beginning
// when last is false. found tells whether the key is there; ok is false with an
// exception pending.
func (d *Dict) MoveToEnd(rt *Runtime, key Value, last bool) (found, ok bool) {
	i, ok := d.lookup(rt, key)
	if !ok {
		return false, false
	}
	if i < 0 {
		return false, true
	}
	e := d.ents[i]
	if last {
		if i != len(d.ents)-1 {
			d.removeAt(i)
			d.insert(e.hash, e.key, e.val)
		}
		return true, true
	}
	if !rt.Work(len(d.ents)) {
		return false, false
	}
	ents := append(make([]dictEntry, 0, cap(d.ents)), e)
	for j := range d.ents {
		if j != i && d.ents[j].key.p != nil {
			ents = append(ents, d.ents[j])
		}
	}
	d.ents = ents
	d.ver = 0
	d.rebuild(d.log)
	return true, true
}

// PopFirst removes the first item of a dict that is not empty.
func (d *Dict) PopFirst() (key, val Value) {
	i := 0
	for d.ents[i].key.p == nil {
		i++
	}
	key, val = d.ents[i].key, d.ents[i].val
	d.removeAt(i)
	// A queue leaves gaps at the front; closing them from time to time keeps the
	// search above short.
	if i > 32 && i*i > d.used {
		d.rebuild(d.log)
	}
	return key, val
}
