package re

import (
	"bytes"
	"math/bits"
	"strings"
)

// This file is the matcher: a machine that tries the ways a pattern offers in
// order and goes back to the last choice when one fails. Choices stand on a
// stack of its own, so that neither a long text nor a wild pattern can exhaust
// Go's.

// subject is what patterns are matched against: the bytes of a str, or bytes.
type subject interface{ string | []byte }

type frameKind int32

const (
	fAlt     frameKind = iota // go on at pc
	fBranch                   // q: the alternatives left
	fRep                      // a greedy repetition: p is the next place to try, q the last
	fLazy                     // a lazy one: p is where it stands, q how often it may go on, -1 for ever
	fUntil                    // a lazy loop at its end
	fBarrier                  // the start of something atomic; q is the barrier outside
	fMark                     // undo: group border pc was p, lastindex was q
	fLoop                     // undo: loop pc stood at p after q rounds
)

// frame is an entry of the stack.
type frame struct {
	kind frameKind
	pc   int32
	p, q int
}

// loop is a repetition in progress.
type loop struct{ count, last int }

// fuelStep is how much work passes between two looks at the limits.
const fuelStep = 4096

// machine matches one program against one text.
type machine[T subject] struct {
	rt      *runtime
	pr      *program
	s       T // ends where the search ends
	utf8    bool
	full    bool // the match must end where the text ends
	advance int  // the match must not end here; -1: it may end anywhere
	marks   []int
	loops   []loop
	stack   []frame
	barrier int
	dirty   bool
	last    int // lastindex
	fuel    int
	end     int // where the match ended
}

func (m *machine[T]) init(rt *runtime, pr *program, s T, utf8 bool, stack []frame) {
	m.rt, m.pr, m.s, m.utf8, m.stack = rt, pr, s, utf8, stack
	m.advance, m.fuel = -1, fuelStep
	n := 2 * (pr.groups + 1)
	if cap(m.marks) < n {
		m.marks = make([]int, n)
	}
	m.marks = m.marks[:n]
	m.clear()
	if len(m.loops) < pr.loops {
		m.loops = make([]loop, pr.loops)
	}
}

func (m *machine[T]) clear() {
	for i := range m.marks {
		m.marks[i] = -1
	}
	m.last, m.dirty = 0, false
}

// spend accounts for n units of work.
func (m *machine[T]) spend(n int) bool {
	m.fuel -= n
	if m.fuel >= 0 {
		return true
	}
	used := fuelStep - m.fuel
	m.fuel = fuelStep
	return m.rt.Work(used >> 2)
}

// grow returns the stack with more room, nil when the memory limit forbids it.
func (m *machine[T]) grow(st []frame) []frame {
	n := max(64, 2*cap(st))
	if !m.rt.AllocN(int64(n), 24) {
		return nil
	}
	out := make([]frame, len(st), n)
	copy(out, st)
	return out
}

func (m *machine[T]) indexByte(p int, b byte) int {
	switch s := any(m.s[p:]).(type) {
	case string:
		return strings.IndexByte(s, b)
	case []byte:
		return bytes.IndexByte(s, b)
	}
	return -1
}

func (m *machine[T]) index(p int, sub string) int {
	switch s := any(m.s[p:]).(type) {
	case string:
		return strings.Index(s, sub)
	case []byte:
		return bytes.Index(s, []byte(sub))
	}
	return -1
}

// search looks for a match that begins at start or later. It returns where it
// begins, -1 if there is none and -2 with an exception pending.
func (m *machine[T]) search(start int) int {
	pr, end := m.pr, len(m.s)
	if pr.atStart {
		if start > 0 {
			return -1
		}
		return m.at(0)
	}
	for p := start; ; {
		from := p
		switch {
		case len(pr.prefix) > 1:
			i := m.index(p, pr.prefix)
			if i < 0 {
				if !m.spend((end - p) >> 4) {
					return -2
				}
				return -1
			}
			p += i
		case pr.one >= 0:
			i := m.indexByte(p, byte(pr.one))
			if i < 0 {
				if !m.spend((end - p) >> 4) {
					return -2
				}
				if pr.minimum > 0 {
					return -1
				}
				i = end - p
			}
			p += i
		case pr.atLine:
			if p > 0 && m.s[p-1] != '\n' {
				i := m.indexByte(p, '\n')
				if i < 0 {
					if !m.spend((end - p) >> 4) {
						return -2
					}
					return -1
				}
				p += i + 1
			}
		case pr.starts != nil:
			t := pr.starts
			for p < end && !t[m.s[p]] {
				p++
			}
			if p == end {
				if !m.spend((end - from) >> 3) {
					return -2
				}
				if pr.minimum > 0 {
					return -1
				}
			}
		}
		if m.utf8 {
			// A prefix begins where a character begins; a byte from the table may
			// lie inside of one.
			for p < end && m.s[p]&0xC0 == 0x80 {
				p++
			}
		}
		if !m.spend(1 + (p-from)>>3) {
			return -2
		}
		switch m.run(p) {
		case 1:
			return p
		case -1:
			return -2
		}
		m.advance = -1
		if p >= end {
			return -1
		}
		p++
		if m.utf8 {
			for p < end && m.s[p]&0xC0 == 0x80 {
				p++
			}
		}
	}
}

// at is search for a match that begins at p.
func (m *machine[T]) at(p int) int {
	switch m.run(p) {
	case 1:
		return p
	case -1:
		return -2
	}
	return -1
}

// back returns where the character that ends at p begins.
func (m *machine[T]) back(p int) int {
	p--
	if m.utf8 {
		for p > 0 && m.s[p]&0xC0 == 0x80 {
			p--
		}
	}
	return p
}

// runeAt decodes the character at p of a text that is not ASCII.
func runeAt[T subject](s T, p int) (rune, int) {
	b := s[p]
	switch {
	case b < 0xE0 && p+1 < len(s):
		return rune(b&0x1F)<<6 | rune(s[p+1]&0x3F), 2
	case b < 0xF0 && p+2 < len(s):
		return rune(b&0x0F)<<12 | rune(s[p+1]&0x3F)<<6 | rune(s[p+2]&0x3F), 3
	case p+3 < len(s):
		return rune(b&0x07)<<18 | rune(s[p+1]&0x3F)<<12 | rune(s[p+2]&0x3F)<<6 | rune(s[p+3]&0x3F), 4
	}
	return 0xFFFD, len(s) - p
}

// one returns where the text goes on behind a character of set at p, -1 if
// there is none.
func (m *machine[T]) one(set *charset, p int) int {
	if p >= len(m.s) {
		return -1
	}
	b := m.s[p]
	if b < 0x80 || !m.utf8 {
		if set.low[b] {
			return p + 1
		}
		return -1
	}
	r, n := runeAt(m.s, p)
	if r < 256 {
		if set.low[r] {
			return p + n
		}
		return -1
	}
	if set.has(r) {
		return p + n
	}
	return -1
}

// many returns where a run of at most limit (-1: all) characters of in's set
// ends, and how many there are, up to what matters: at least min(limit, 1).
func (m *machine[T]) many(in *inst, p, limit int) (end, n int) {
	s, size := m.s, len(m.s)
	if !m.utf8 {
		stop := size
		if limit >= 0 && limit < size-p {
			stop = p + limit
		}
		q := p
		switch in.unit {
		case unitAll:
			q = stop
		case unitLine:
			if stop-p > 16 {
				if i := m.indexByte(p, '\n'); i >= 0 && p+i < stop {
					q = p + i
				} else {
					q = stop
				}
				break
			}
			for q < stop && s[q] != '\n' {
				q++
			}
		case unitByte:
			for q < stop && s[q] == in.b {
				q++
			}
		default:
			t := &in.set.low
			for q < stop && t[s[q]] {
				q++
			}
		}
		return q, q - p
	}
	set := in.set
	for p < size && n != limit {
		b := s[p]
		if b < 0x80 {
			if !set.low[b] {
				break
			}
			p++
		} else {
			r, w := runeAt(s, p)
			if r < 256 {
				if !set.low[r] {
					break
				}
			} else if in.unit < unitLine && !set.has(r) {
				break
			}
			p += w
		}
		n++
	}
	return p, n
}

// giveBack returns the last place not behind p and not before lo where what
// follows in can begin, -1 if there is none.
func (m *machine[T]) giveBack(in *inst, p, lo int) int {
	t := in.next
	if t == nil {
		return p
	}
	if p == len(m.s) {
		if in.nextEnd {
			return p
		}
		if p == lo {
			return -1
		}
		p = m.back(p)
	}
	from := p
	for !t[m.s[p]] {
		if p == lo {
			m.fuel -= (from - p) >> 3
			return -1
		}
		p--
	}
	m.fuel -= (from - p) >> 3
	if m.utf8 {
		for p > lo && m.s[p]&0xC0 == 0x80 {
			p--
		}
	}
	return p
}

// takeMore returns the next place from p on where what follows the lazy
// repetition in can begin, and how many characters may be taken after that; -1
// if there is none.
func (m *machine[T]) takeMore(in *inst, p, left int) (int, int) {
	t := in.next
	from := p
	if !m.utf8 && t != nil && !(in.unit == unitAll && in.one >= 0) {
		low := &in.set.low
		for s := m.s; p < len(s) && !t[s[p]]; p++ {
			if left == 0 || !low[s[p]] {
				m.fuel -= (p - from) >> 2
				return -1, 0
			}
			left--
		}
	}
	for {
		if t == nil || p == len(m.s) && in.nextEnd || p < len(m.s) && t[m.s[p]] {
			m.fuel -= (p - from) >> 2
			return p, left
		}
		if left == 0 {
			return -1, 0
		}
		if left < 0 && in.one >= 0 && in.unit == unitAll {
			i := m.indexByte(p, byte(in.one))
			if i < 0 {
				m.fuel -= (len(m.s) - p) >> 4
				return -1, 0
			}
			m.fuel -= i >> 4
			return p + i, left
		}
		if p = m.one(in.set, p); p < 0 {
			return -1, 0
		}
		left--
	}
}

// cut drops the choices since the barrier and keeps what must be undone when
// an earlier choice is revised.
func (m *machine[T]) cut(st []frame) []frame {
	base := m.barrier
	m.barrier = st[base].q
	if base == 0 {
		return st[:0]
	}
	j := base
	for i := base + 1; i < len(st); i++ {
		if st[i].kind >= fMark {
			st[j] = st[i]
			j++
		}
	}
	m.fuel -= (len(st) - base) >> 2
	return st[:j]
}

// undo takes back everything since the barrier, and the barrier.
func (m *machine[T]) undo(st []frame) []frame {
	base := m.barrier
	for i := len(st) - 1; i > base; i-- {
		switch f := &st[i]; f.kind {
		case fMark:
			m.marks[f.pc], m.last = f.p, f.q
		case fLoop:
			m.loops[f.pc] = loop{f.q, f.p}
		}
	}
	m.fuel -= (len(st) - base) >> 2
	m.barrier = st[base].q
	return st[:base]
}

// run tries to match at p: 1 if it does, 0 if not, -1 with an exception
// pending.
func (m *machine[T]) run(p int) int {
	if m.dirty {
		m.clear()
	}
	m.barrier = -1
	var (
		code = m.pr.code
		s    = m.s
		end  = len(s)
		st   = m.stack[:0]
		pc   = 0
		in   *inst
	)
next:
	in = &code[pc]
	switch in.op {
	case oByte:
		if p >= end || s[p] != in.b {
			goto fail
		}
		p++
		pc++
		goto next

	case oStr:
		if n := len(in.str); end-p < n || string(s[p:p+n]) != in.str {
			goto fail
		} else {
			p += n
		}
		pc++
		goto next

	case oSet:
		if p >= end {
			goto fail
		}
		if b := s[p]; b < 0x80 || !m.utf8 {
			if !in.set.low[b] {
				goto fail
			}
			p++
		} else if p = m.one(in.set, p); p < 0 {
			goto fail
		}
		pc++
		goto next

	case oRep:
		if in.manner == lazy {
			left := -1
			if in.min > 0 {
				var n int
				if p, n = m.many(in, p, in.min); n < in.min {
					goto fail
				}
			}
			if in.max >= 0 {
				left = in.max - in.min
			}
			q, left := m.takeMore(in, p, left)
			if q < 0 {
				goto fail
			}
			p = q
			if left != 0 {
				if len(st) == cap(st) {
					if st = m.grow(st); st == nil {
						return -1
					}
				}
				st = append(st, frame{fLazy, int32(pc), p, left})
			}
			pc++
			goto next
		}
		q, n := m.many(in, p, in.max)
		if n < in.min {
			goto fail
		}
		if m.fuel -= n >> 3; m.fuel < 0 && !m.spend(0) {
			return -1
		}
		if in.manner == greedy && n > in.min {
			// lo is where the repetition has what it needs.
			lo := p
			if in.min > 0 {
				if m.utf8 {
					lo, _ = m.many(in, p, in.min)
				} else {
					lo += in.min
				}
			}
			if q = m.giveBack(in, q, lo); q < 0 {
				goto fail
			}
			if q > lo {
				if len(st) == cap(st) {
					if st = m.grow(st); st == nil {
						return -1
					}
				}
				st = append(st, frame{fRep, int32(pc), m.back(q), lo})
			}
		}
		p = q
		pc++
		goto next

	case oMark:
		i := in.x
		m.dirty = true
		if len(st) > 0 {
			if len(st) == cap(st) {
				if st = m.grow(st); st == nil {
					return -1
				}
			}
			st = append(st, frame{fMark, i, m.marks[i], m.last})
		}
		m.marks[i] = p
		if i&1 != 0 {
			m.last = int(i >> 1)
		}
		pc++
		goto next

	case oSplit:
		var x, y bool
		if p < end {
			b := s[p]
			x = in.xTab == nil || in.xTab[b]
			y = in.yTab == nil || in.yTab[b]
		} else {
			x, y = in.xEnd, in.yEnd
		}
		switch {
		case x:
			if y {
				if len(st) == cap(st) {
					if st = m.grow(st); st == nil {
						return -1
					}
				}
				st = append(st, frame{fAlt, in.y, p, 0})
			}
			pc = int(in.x)
		case y:
			pc = int(in.y)
		default:
			goto fail
		}
		goto next

	case oBranch:
		k := 256
		if p < end {
			k = int(s[p])
		}
		mask := in.alt.bits[k]
		if mask == 0 {
			goto fail
		}
		if rest := mask & (mask - 1); rest != 0 {
			if len(st) == cap(st) {
				if st = m.grow(st); st == nil {
					return -1
				}
			}
			st = append(st, frame{fBranch, int32(pc), p, int(rest)})
		}
		pc = int(in.alt.to[bits.TrailingZeros64(mask)])
		goto next

	case oJump:
		if m.fuel--; m.fuel < 0 && !m.spend(0) {
			return -1
		}
		pc = int(in.x)
		goto next

	case oLoop:
		if len(st) > 0 {
			if len(st) == cap(st) {
				if st = m.grow(st); st == nil {
					return -1
				}
			}
			st = append(st, frame{fLoop, in.x, m.loops[in.x].last, m.loops[in.x].count})
		}
		m.loops[in.x] = loop{-1, -1}
		pc = int(in.y)
		goto next

	case oUntil:
		if m.fuel--; m.fuel < 0 && !m.spend(0) {
			return -1
		}
		l := m.loops[in.x]
		count := l.count + 1
		if cap(st)-len(st) < 2 {
			if st = m.grow(st); st == nil {
				return -1
			}
		}
		if count < in.min {
			if len(st) > 0 {
				st = append(st, frame{fLoop, in.x, l.last, l.count})
			}
			m.loops[in.x].count = count
			pc = int(in.y)
			goto next
		}
		if (in.max < 0 || count < in.max) && p != l.last {
			if in.manner == lazy {
				st = append(st, frame{fUntil, int32(pc), p, count})
				pc++
				goto next
			}
			st = append(st, frame{fAlt, int32(pc + 1), p, 0}, frame{fLoop, in.x, l.last, l.count})
			m.loops[in.x] = loop{count, p}
			pc = int(in.y)
			goto next
		}
		pc++
		goto next

	case oAssert, oAtomic:
		if len(st) == cap(st) {
			if st = m.grow(st); st == nil {
				return -1
			}
		}
		resume := int32(-1)
		if in.op == oAssert {
			resume = in.x
		}
		st = append(st, frame{fBarrier, resume, p, m.barrier})
		m.barrier = len(st) - 1
		for n := in.min; n > 0; n-- {
			if p <= 0 {
				goto fail
			}
			if !m.utf8 {
				if p < n {
					goto fail
				}
				p -= n
				break
			}
			p = m.back(p)
			m.fuel--
		}
		pc++
		goto next

	case oAssertEnd:
		p = st[m.barrier].p
		st = m.cut(st)
		pc++
		goto next

	case oNotEnd:
		st = m.undo(st)
		goto fail

	case oAtomicEnd:
		st = m.cut(st)
		pc++
		goto next

	case oMore:
		if m.fuel--; m.fuel < 0 && !m.spend(0) {
			return -1
		}
		l := m.loops[in.x]
		count := l.count + 1
		if count >= in.min && (in.max >= 0 && count >= in.max || p == l.last) {
			pc = int(in.y)
			goto next
		}
		if cap(st)-len(st) < 2 {
			if st = m.grow(st); st == nil {
				return -1
			}
		}
		if len(st) > 0 {
			st = append(st, frame{fLoop, in.x, l.last, l.count})
		}
		resume, last := int32(-1), l.last
		if count >= in.min {
			resume, last = in.y, p
		}
		m.loops[in.x] = loop{count, last}
		st = append(st, frame{fBarrier, resume, p, m.barrier})
		m.barrier = len(st) - 1
		pc++
		goto next

	case oRef:
		a, b := m.marks[2*in.x], m.marks[2*in.x+1]
		if a < 0 || b < a {
			goto fail
		}
		if m.fuel -= (b - a) >> 3; m.fuel < 0 && !m.spend(0) {
			return -1
		}
		if p = m.same(p, a, b, in.flags); p < 0 {
			goto fail
		}
		pc++
		goto next

	case oCond:
		if a, b := m.marks[2*in.x], m.marks[2*in.x+1]; a < 0 || b < a {
			pc = int(in.y)
		} else {
			pc++
		}
		goto next

	case oAt:
		if !m.holds(in, p) {
			goto fail
		}
		pc++
		goto next

	case oMatch:
		if m.full && p != end || p == m.advance {
			goto fail
		}
		m.end = p
		m.stack = st
		return 1
	}

fail:
	if m.fuel--; m.fuel < 0 && !m.spend(0) {
		return -1
	}
	for {
		if len(st) == 0 {
			m.stack = st
			return 0
		}
		f := &st[len(st)-1]
		switch f.kind {
		case fMark:
			m.marks[f.pc], m.last = f.p, f.q
			st = st[:len(st)-1]
			continue

		case fLoop:
			m.loops[f.pc] = loop{f.q, f.p}
			st = st[:len(st)-1]
			continue

		case fAlt:
			p, pc = f.p, int(f.pc)
			st = st[:len(st)-1]

		case fBranch:
			mask := uint64(f.q)
			p = f.p
			pc = int(code[f.pc].alt.to[bits.TrailingZeros64(mask)])
			if mask &= mask - 1; mask == 0 {
				st = st[:len(st)-1]
			} else {
				f.q = int(mask)
			}

		case fRep:
			q := m.giveBack(&code[f.pc], f.p, f.q)
			if q < 0 {
				st = st[:len(st)-1]
				continue
			}
			p, pc = q, int(f.pc)+1
			if q > f.q {
				f.p = m.back(q)
			} else {
				st = st[:len(st)-1]
			}

		case fLazy:
			in := &code[f.pc]
			q, left := m.one(in.set, f.p), f.q-1
			if q >= 0 {
				q, left = m.takeMore(in, q, left)
			}
			if q < 0 {
				st = st[:len(st)-1]
				continue
			}
			p, pc = q, int(f.pc)+1
			if left == 0 {
				st = st[:len(st)-1]
			} else {
				f.p, f.q = q, left
			}

		case fUntil:
			in := &code[f.pc]
			p = f.p
			l, count := m.loops[in.x], f.q
			*f = frame{fLoop, in.x, l.last, l.count}
			m.loops[in.x] = loop{count, p}
			pc = int(in.y)

		case fBarrier:
			m.barrier = f.q
			if f.pc < 0 {
				st = st[:len(st)-1]
				continue
			}
			p, pc = f.p, int(f.pc)
			st = st[:len(st)-1]
		}
		goto next
	}
}

// same returns where the text goes on behind a repetition of s[a:b] at p, -1 if
// there is none.
func (m *machine[T]) same(p, a, b, flags int) int {
	s := m.s
	m.fuel -= (b - a) >> 3
	if flags&flagIgnoreCase == 0 {
		if n := b - a; len(s)-p < n || string(s[p:p+n]) != string(s[a:b]) {
			return -1
		} else {
			return p + n
		}
	}
	for a < b {
		if p >= len(s) {
			return -1
		}
		x, n := m.char(a)
		y, k := m.char(p)
		if x != y && lower(x, flags) != lower(y, flags) {
			return -1
		}
		a += n
		p += k
	}
	return p
}

func (m *machine[T]) char(p int) (rune, int) {
	if b := m.s[p]; b < 0x80 || !m.utf8 {
		return rune(b), 1
	}
	return runeAt(m.s, p)
}

// isWord reports whether the character at p is a word character.
func (m *machine[T]) isWord(p, flags int) bool {
	r, _ := m.char(p)
	return isCategory(r, catWord, flags)
}

// holds reports whether the place p is as the oAt in demands.
func (m *machine[T]) holds(in *inst, p int) bool {
	s := m.s
	switch in.at {
	case atBegin:
		return p == 0 || in.multi && s[p-1] == '\n'
	case atBeginStr:
		return p == 0
	case atEnd:
		return p == len(s) || s[p] == '\n' && (in.multi || p == len(s)-1)
	case atEndStr:
		return p == len(s)
	}
	// CPython 3.13: an empty text has no border, and no place that is none.
	if len(s) == 0 {
		return false
	}
	before := p > 0 && m.isWord(m.back(p), in.flags)
	after := p < len(s) && m.isWord(p, in.flags)
	return (before != after) == (in.at == atBoundary)
}
