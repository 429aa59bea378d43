package object

// This file moves large tables in pieces, with a look at the limits between
// them: a table of some hundred megabytes takes longer to move than a deadline
// may wait. A move that is stopped leaves the dict as it was.

// largeTable is the number of entries from which a table is moved in pieces.
const largeTable = 4 * moveChunk

// prepare does what the insertion of key into a large table begins with, so
// that insert finds room and the right kind. It accounts for the memory.
func (d *Dict) prepare(rt *Runtime, key Value) bool {
	if len(d.ents) == cap(d.ents) || d.full() {
		log, room, gaps := d.log, dictCap(len(d.ents)), true
		if d.full() {
			log = logFor(d.used * 3)
			if d.used < len(d.ents) || d.popped > 0 {
				room, gaps = usable(log), false
			}
		}
		if !d.lay(rt, log, max(room, d.used+1), gaps, d.kind) {
			return false
		}
	}
	kind := d.kind
	if kind == strKeys && key.p.typ != &StrType {
		kind = anyKeys
	}
	if _, ok := key.p.impl.(*Instance); ok {
		kind = visibleKeys
	}
	if kind == d.kind {
		return true
	}
	log, room := d.log, cap(d.ents)
	if d.kind == strKeys && (d.used < len(d.ents) || logFor(d.used*3) != log) {
		log = logFor(d.used * 3)
		room = usable(log)
		return d.lay(rt, log, room, false, kind)
	}
	if kind == visibleKeys {
		return d.lay(rt, log, room, true, kind)
	}
	d.kind = kind
	return true
}

// lay moves the entries to an array for room of them, deleted ones only if gaps
// says so, and makes an index for a table of 2^log places and that kind.
func (d *Dict) lay(rt *Runtime, log uint8, room int, gaps bool, kind dictKeyKind) bool {
	if !rt.Alloc(int64(room) * entrySize) {
		return false
	}
	ents, ok := makeLarge[dictEntry](rt, 0, room, entrySize)
	if !ok {
		return false
	}
	shape := Dict{ents: ents, log: log, kind: kind}
	idx := make([]int32, 1<<shape.indexLog())
	for old := d.ents; len(old) > 0; {
		piece := old[:min(len(old), moveChunk)]
		old = old[len(piece):]
		if !rt.Work(len(piece) / 4) {
			return false
		}
		for i := range piece {
			if piece[i].key.p != nil {
				ents = append(ents, piece[i])
				link(idx, piece[i].hash, int32(len(ents)))
			} else if gaps {
				ents = append(ents, dictEntry{})
			}
		}
	}
	if !gaps {
		d.popped = 0
	}
	d.ver = 0
	d.ents, d.idx, d.log, d.kind = ents, idx, log, kind
	return true
}

// copyInPieces is copyFrom under the limits.
func (d *Dict) copyInPieces(rt *Runtime, o *Dict) bool {
	ents, ok := makeLarge[dictEntry](rt, len(o.ents), len(o.ents), entrySize)
	if !ok {
		return false
	}
	for at := 0; at < len(ents); {
		if !rt.Work(moveChunk / 4) {
			return false
		}
		at += copy(ents[at:], o.ents[at:min(at+moveChunk, len(ents))])
	}
	idx := make([]int32, len(o.idx))
	for at := 0; at < len(idx); {
		if !rt.Work(moveChunk / 4) {
			return false
		}
		at += copy(idx[at:], o.idx[at:min(at+4*moveChunk, len(idx))])
	}
	d.ents, d.idx = ents, idx
	d.used, d.log, d.kind, d.popped = o.used, o.log, o.kind, o.popped
	return true
}
