package lzma

import "errors"

// This file decodes the symbols of LZMA: literals and matches, coded bit by bit
// in a range coder with adaptive probabilities.

var (
	errShort = errors.New("more data needed")
	errData  = errors.New("Corrupt input data")
	errStop  = errors.New("stopped") // an exception is pending
)

const (
	half       = 1 << 10 // of a probability
	states     = 12
	maxPosBits = 4
	topBits    = 1 << 24
)

// lengths are the probabilities of the lengths of matches.
type lengths struct {
	choice [2]uint16
	low    [1 << maxPosBits][8]uint16
	mid    [1 << maxPosBits][8]uint16
	high   [256]uint16
}

// model is all that a decoder learns from the data.
type model struct {
	literal  [0x300 << 4]uint16
	match    [states][1 << maxPosBits]uint16
	rep      [states]uint16
	rep0     [states]uint16
	rep1     [states]uint16
	rep2     [states]uint16
	rep0Long [states][1 << maxPosBits]uint16
	slot     [4][64]uint16
	far      [128]uint16
	align    [16]uint16
	length   lengths
	repeated lengths
	state    int
	dist     [4]uint32
}

func fill(p []uint16) {
	for i := range p {
		p[i] = half
	}
}

func (l *lengths) reset() {
	fill(l.choice[:])
	fill(l.high[:])
	for i := range l.low {
		fill(l.low[i][:])
		fill(l.mid[i][:])
	}
}

func (m *model) reset() {
	fill(m.literal[:])
	for _, p := range [][]uint16{m.rep[:], m.rep0[:], m.rep1[:], m.rep2[:], m.far[:], m.align[:]} {
		fill(p)
	}
	for i := range m.match {
		fill(m.match[i][:])
		fill(m.rep0Long[i][:])
	}
	for i := range m.slot {
		fill(m.slot[i][:])
	}
	m.length.reset()
	m.repeated.reset()
	m.state, m.dist = 0, [4]uint32{}
}

// core decodes symbols.
type core struct {
	model      model
	lc, lp, pb uint
	low, span  uint32 // the range coder: the code and its range
	in         []byte
	pos        int
	short      bool // there was no input left
	out        []byte
	begin      int // where in out the dictionary begins, if that is still there
	dict       int // the size of the dictionary, which is kept in out
	rest       int // what is left of a match
}

// properties sets lc, lp and pb from the byte they are coded in.
func (c *core) properties(b byte) bool {
	if b >= 9*5*5 {
		return false
	}
	c.lc, c.lp, c.pb = uint(b%9), uint(b/9%5), uint(b/45)
	return c.lc+c.lp <= 4
}

// start reads the first five bytes of a range coder.
func (c *core) start() bool {
	if len(c.in)-c.pos < 5 {
		return false
	}
	b := c.in[c.pos:]
	c.low = uint32(b[1])<<24 | uint32(b[2])<<16 | uint32(b[3])<<8 | uint32(b[4])
	c.span = 0xffffffff
	c.pos += 5
	return b[0] == 0
}

func (c *core) normalize() {
	if c.span < topBits {
		c.span <<= 8
		c.low <<= 8
		if c.pos < len(c.in) {
			c.low |= uint32(c.in[c.pos])
			c.pos++
		} else {
			c.short = true
		}
	}
}

func (c *core) bit(p *uint16) int {
	c.normalize()
	bound := c.span >> 11 * uint32(*p)
	if c.low < bound {
		c.span = bound
		*p += (1<<11 - *p) >> 5
		return 0
	}
	c.span -= bound
	c.low -= bound
	*p -= *p >> 5
	return 1
}

func (c *core) direct(n uint) (v uint32) {
	for range n {
		c.normalize()
		c.span >>= 1
		v <<= 1
		if c.low >= c.span {
			c.low -= c.span
			v |= 1
		}
	}
	return v
}

func (c *core) tree(p []uint16, n uint) int {
	m := 1
	for range n {
		m = m<<1 | c.bit(&p[m])
	}
	return m - 1<<n
}

func (c *core) reversed(p []uint16, n uint) (v uint32) {
	m := 1
	for i := range n {
		b := c.bit(&p[m])
		m = m<<1 | b
		v |= uint32(b) << i
	}
	return v
}

func (c *core) matchLength(l *lengths, pos int) int {
	if c.bit(&l.choice[0]) == 0 {
		return 2 + c.tree(l.low[pos][:], 3)
	}
	if c.bit(&l.choice[1]) == 0 {
		return 10 + c.tree(l.mid[pos][:], 3)
	}
	return 18 + c.tree(l.high[:], 8)
}

// symbol decodes a literal or the head of a match, whose length is then in rest;
// end reports the mark of the end.
func (c *core) symbol() (end bool, err error) {
	m := &c.model
	at := len(c.out) - c.begin
	pos := at & (1<<c.pb - 1)
	if c.bit(&m.match[m.state][pos]) == 0 {
		c.literal(at)
		return false, nil
	}
	if c.bit(&m.rep[m.state]) == 0 {
		m.dist[3], m.dist[2], m.dist[1] = m.dist[2], m.dist[1], m.dist[0]
		n := c.matchLength(&m.length, pos)
		m.dist[0] = c.distance(n)
		m.state = stateAfter(m.state, 7, 10)
		if m.dist[0] == 0xffffffff {
			return true, nil
		}
		c.rest = n
	} else {
		if at == 0 {
			return false, errData
		}
		if c.bit(&m.rep0[m.state]) == 0 {
			if c.bit(&m.rep0Long[m.state][pos]) == 0 {
				m.state = stateAfter(m.state, 9, 11)
				c.rest = 1
				return false, c.reachable()
			}
		} else {
			var d uint32
			if c.bit(&m.rep1[m.state]) == 0 {
				d = m.dist[1]
			} else {
				if c.bit(&m.rep2[m.state]) == 0 {
					d = m.dist[2]
				} else {
					d = m.dist[3]
					m.dist[3] = m.dist[2]
				}
				m.dist[2] = m.dist[1]
			}
			m.dist[1], m.dist[0] = m.dist[0], d
		}
		n := c.matchLength(&m.repeated, pos)
		m.state = stateAfter(m.state, 8, 11)
		c.rest = n
	}
	return false, c.reachable()
}

func stateAfter(state, early, late int) int {
	if state < 7 {
		return early
	}
	return late
}

func (c *core) reachable() error {
	if d := uint64(c.model.dist[0]); d >= uint64(len(c.out)-c.begin) || d >= uint64(min(len(c.out), c.dict)) {
		c.rest = 0
		return errData
	}
	return nil
}

func (c *core) literal(at int) {
	m := &c.model
	prev := byte(0)
	if at > 0 {
		prev = c.out[len(c.out)-1]
	}
	p := m.literal[0x300*((at&(1<<c.lp-1))<<c.lc|int(prev)>>(8-c.lc)):][:0x300]
	s := 1
	if m.state >= 7 && uint64(m.dist[0]) < uint64(min(at, len(c.out))) {
		match := int(c.out[len(c.out)-1-int(m.dist[0])])
		for s < 0x100 {
			match <<= 1
			want := match & 0x100
			b := c.bit(&p[0x100+want+s])
			s = s<<1 | b
			if want>>8 != b {
				break
			}
		}
	}
	for s < 0x100 {
		s = s<<1 | c.bit(&p[s])
	}
	c.out = append(c.out, byte(s))
	switch {
	case m.state < 4:
		m.state = 0
	case m.state < 10:
		m.state -= 3
	default:
		m.state -= 6
	}
}

func (c *core) distance(n int) uint32 {
	m := &c.model
	slot := uint(c.tree(m.slot[min(n-2, 3)][:], 6))
	if slot < 4 {
		return uint32(slot)
	}
	low := slot>>1 - 1
	d := uint32(2|slot&1) << low
	if slot < 14 {
		// The trees of these slots lie one after the other.
		return d + c.reversed(m.far[d-uint32(slot):], low)
	}
	d += c.direct(low-4) << 4
	return d + c.reversed(m.align[:], 4)
}

// copyMatch puts out what is left of a match, up to out's length end.
func (c *core) copyMatch(end int) {
	at := len(c.out) - 1 - int(c.model.dist[0])
	for c.rest > 0 && len(c.out) < end {
		c.out = append(c.out, c.out[at])
		at++
		c.rest--
	}
}
