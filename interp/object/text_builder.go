package object

import "strings"

// textPieces collects a text of a known size in pieces, between which it looks
// at the limits. Users append to buf, and flush when it holds pieceBytes.
type textPieces struct {
	rt   *Runtime
	size int
	buf  []byte
	b    strings.Builder
}

// pieceBytes is how much textPieces collects before it flushes.
const pieceBytes = 1 << 15

// newTextPieces prepares for about size bytes, which are accounted for.
func newTextPieces(rt *Runtime, size int) textPieces {
	return textPieces{rt: rt, size: size, buf: make([]byte, 0, min(size, pieceBytes+64))}
}

func (p *textPieces) flush() bool {
	if p.b.Cap() == 0 {
		p.b.Grow(p.size)
	}
	p.b.Write(p.buf)
	p.buf = p.buf[:0]
	return p.rt.Look()
}

// text returns what was collected.
func (p *textPieces) text() string {
	if p.b.Cap() == 0 {
		return string(p.buf)
	}
	p.b.Write(p.buf)
	return p.b.String()
}

// textBuilder collects text or bytes of a length not known beforehand. Users
// call ensure, then append to out. What does not fit any more when much has
// been collected is set aside instead of being copied into something larger:
// a text that explodes meets the memory limit before it fills the memory with
// outgrown buffers.
type textBuilder struct {
	rt   *Runtime
	out  []byte
	full [][]byte // what came before out
	n    int      // the length of full together
}

// aside is the length from which a full buffer is set aside.
const aside = 1 << 20

// ensure makes room for n more bytes in out.
func (t *textBuilder) ensure(n int) bool {
	return cap(t.out)-len(t.out) >= n || t.grow(n)
}

func (t *textBuilder) grow(n int) bool {
	if len(t.out) < aside {
		want := 2*len(t.out) + n
		if want < 0 || !t.rt.Alloc(int64(want)) {
			return t.tooMuch()
		}
		grown := make([]byte, len(t.out), want)
		copy(grown, t.out)
		t.out = grown
		return true
	}
	// Twice: the pieces are put together in the end.
	want := max(t.n/4, aside, n)
	if !t.rt.AllocN(int64(want), 2) || t.rt.limits.Memory > 0 && int64(t.n)+int64(want) > t.rt.limits.Memory/2 {
		return t.tooMuch()
	}
	t.full = append(t.full, t.out)
	t.n += len(t.out)
	t.out = make([]byte, 0, want)
	return true
}

func (t *textBuilder) tooMuch() bool {
	if t.rt.exc == nil {
		t.rt.RaiseType(&MemoryErrorType)
	}
	return false
}

// truncate takes back all but the first n bytes.
func (t *textBuilder) truncate(n int) {
	for t.n > n {
		last := len(t.full) - 1
		t.out, t.full = t.full[last], t.full[:last]
		t.n -= len(t.out)
	}
	t.out = t.out[:n-t.n]
}

// write appends s.
func (t *textBuilder) write(s string) bool {
	if !t.ensure(len(s)) {
		return false
	}
	t.out = append(t.out, s...)
	return true
}

// text returns what was collected.
func (t *textBuilder) text() string {
	if t.full == nil {
		return string(t.out)
	}
	var b strings.Builder
	b.Grow(t.n + len(t.out))
	for _, f := range t.full {
		b.Write(f)
	}
	b.Write(t.out)
	return b.String()
}

// bytes is text as a slice that belongs to the caller.
func (t *textBuilder) bytes() []byte {
	if t.full == nil {
		return t.out
	}
	b := make([]byte, 0, t.n+len(t.out))
	for _, f := range t.full {
		b = append(b, f...)
	}
	return append(b, t.out...)
}
