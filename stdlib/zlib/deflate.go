package zlib

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"

	"github.com/klauspost/compress/flate"
)

// This file is compression over klauspost's flate. What it makes is read by
// every other implementation, but is not the same bytes as zlib's.

// writerSize is about what a flate.Writer takes.
const writerSize = 1 << 20

// deflater is the state of a compression.
type deflater struct {
	format format
	level  int
	bits   uint
	buf    *bytes.Buffer
	w      *flate.Writer
	once   bool   // nobody asks for a copy
	window []byte // the end of the input, for copies
	sum    uint32
	total  uint32
	done   bool
}

// newDeflater starts a compression and writes the header.
func newDeflater(f format, bits uint, level, strategy int, dict []byte) *deflater {
	d := &deflater{format: f, level: level, bits: bits, buf: new(bytes.Buffer)}
	if level < 0 {
		level, d.level = 6, 6
	}
	if level != 0 && (strategy == 2 || bits < 15 && dict != nil) {
		d.level = flate.HuffmanOnly
	}
	d.head(level, strategy, dict)
	d.restart(dict)
	return d
}

// smallInput is below what flate's levels up to 6 look for repetitions in.
const smallInput = 512

// levelFor is the level to compress n bytes with.
func levelFor(level, n int) int {
	if n < smallInput && level > 0 && level < 7 {
		return 7
	}
	return level
}

// keptWriter is a writer between two calls of compress.
type keptWriter struct {
	level int
	w     *flate.Writer
}

// packOnce is a stream of b, compressed by a writer that rt keeps for its level.
func packOnce(rt *runtime, f format, bits uint, level int, b []byte) ([]byte, bool) {
	if level < 0 {
		level = 6
	}
	d := &deflater{format: f, level: level, bits: bits, once: true}
	d.buf = bytes.NewBuffer(make([]byte, 0, min(len(b)/2+64, pieceSize)))
	d.head(level, 0, nil)
	if len(b) < smallInput && level > 0 {
		if !rt.Work(len(b)) {
			return nil, false
		}
		d.total = uint32(len(b))
		d.check(b)
		// No error: the buffer takes everything.
		flate.StatelessDeflate(d.buf, b, true, nil)
		d.trailer()
		return d.buf.Bytes(), true
	}
	// Nobody else may take the writer while limits are looked at.
	kept, _ := rt.State["zlib.writer"].(*keptWriter)
	delete(rt.State, "zlib.writer")
	if kept == nil || kept.level != level {
		kept = &keptWriter{level: level}
	}
	switch {
	case bits < 15:
		d.restart(nil)
	case kept.w == nil:
		if !rt.Alloc(writerSize) {
			return nil, false
		}
		d.w, _ = flate.NewWriter(d.buf, level)
		kept.w = d.w
	default:
		kept.w.Reset(d.buf)
		d.w = kept.w
	}
	if !d.write(rt, b) {
		return nil, false
	}
	d.finish()
	rt.State["zlib.writer"] = kept
	return d.buf.Bytes(), true
}

// head writes what stands before the blocks.
func (d *deflater) head(level, strategy int, dict []byte) {
	bits := d.bits
	d.sum = 1
	switch d.format {
	case formatZlib:
		head := []byte{byte(8 | (bits-8)<<4), 0}
		switch {
		case strategy >= 2 || level < 2:
		case level < 6:
			head[1] = 1 << 6
		case level == 6:
			head[1] = 2 << 6
		default:
			head[1] = 3 << 6
		}
		if dict != nil {
			head[1] |= 0x20
		}
		head[1] += byte(31 - (uint(head[0])<<8+uint(head[1]))%31)
		d.buf.Write(head)
		if dict != nil {
			d.buf.Write(binary.BigEndian.AppendUint32(nil, adler(1, dict)))
		}
	case formatGzip:
		d.sum = 0
		speed := byte(0)
		switch {
		case level == 9:
			speed = 2
		case strategy >= 2 || level < 2:
			speed = 4
		}
		d.buf.Write([]byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, speed, 3})
	}
}

// restart begins a new run of blocks that may refer to dict.
func (d *deflater) restart(dict []byte) {
	d.window = append([]byte(nil), dict[max(0, len(dict)-windowSize):]...)
	d.w = nil
}

// writer is the writer of the run, made when n bytes are about to be compressed.
func (d *deflater) writer(n int) *flate.Writer {
	if d.w != nil {
		return d.w
	}
	if d.bits < 15 && d.level > 0 && len(d.window) == 0 {
		d.w, _ = flate.NewWriterWindow(d.buf, 1<<d.bits)
	} else {
		// The levels are checked before; there is no other error.
		d.w, _ = flate.NewWriterDict(d.buf, levelFor(d.level, n), d.window)
	}
	return d.w
}

// pieceSize is how much is compressed between two looks at the limits.
const pieceSize = 1 << 16

// write takes data in.
func (d *deflater) write(rt *runtime, data []byte) bool {
	w := d.writer(len(data))
	for len(data) > 0 {
		p := data[:min(len(data), pieceSize)]
		data = data[len(p):]
		if !rt.Work(len(p)/4+1) || !rt.Alloc(int64(len(p)/2)) {
			return false
		}
		w.Write(p)
		d.check(p)
		d.total += uint32(len(p))
		if d.once {
			continue
		}
		if len(p) >= windowSize {
			d.window = append(d.window[:0], p[len(p)-windowSize:]...)
		} else {
			keep := d.window[max(0, len(d.window)+len(p)-windowSize):]
			d.window = append(append(make([]byte, 0, windowSize), keep...), p...)
		}
	}
	return true
}

// check takes p into the checksum.
func (d *deflater) check(p []byte) {
	switch d.format {
	case formatZlib:
		d.sum = adler(d.sum, p)
	case formatGzip:
		d.sum = crc32.Update(d.sum, crc32.IEEETable, p)
	}
}

// output hands out what is compressed so far.
func (d *deflater) output(rt *runtime) ([]byte, bool) {
	if !rt.Alloc(int64(d.buf.Len())) {
		return nil, false
	}
	b := append([]byte(nil), d.buf.Bytes()...)
	d.buf.Reset()
	return b, true
}

// finish ends the stream.
func (d *deflater) finish() {
	d.writer(0).Close()
	d.done, d.w = true, nil
	d.trailer()
}

// trailer writes what stands after the blocks.
func (d *deflater) trailer() {
	switch d.format {
	case formatZlib:
		d.buf.Write(binary.BigEndian.AppendUint32(nil, d.sum))
	case formatGzip:
		d.buf.Write(binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(nil, d.sum), d.total))
	}
}

// clone returns a copy that goes its own way. A flate.Writer cannot be copied,
// so both go on after a flush, knowing the same window.
func (d *deflater) clone() *deflater {
	d.writer(0).Flush()
	c := *d
	c.buf = bytes.NewBuffer(append([]byte(nil), d.buf.Bytes()...))
	d.follow()
	c.follow()
	return &c
}

// follow goes on after a flush.
func (d *deflater) follow() {
	if d.bits < 15 {
		// A writer with a small window cannot be given what is in it.
		d.restart(nil)
	} else {
		d.restart(d.window)
	}
}

// adler continues an Adler-32 checksum.
func adler(sum uint32, p []byte) uint32 {
	const base = 65521
	a, b := sum&0xffff%base, sum>>16%base
	for len(p) > 0 {
		// As many as b can take without overflow.
		q := p[:min(len(p), 5552)]
		p = p[len(q):]
		// Eight at a time, so that one sum need not wait for the other.
		for ; len(q) >= 8; q = q[8:] {
			c0, c1, c2, c3 := uint32(q[0]), uint32(q[1]), uint32(q[2]), uint32(q[3])
			c4, c5, c6, c7 := uint32(q[4]), uint32(q[5]), uint32(q[6]), uint32(q[7])
			b += 8*a + 8*c0 + 7*c1 + 6*c2 + 5*c3 + 4*c4 + 3*c5 + 2*c6 + c7
			a += c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7
		}
		for _, c := range q {
			a += uint32(c)
			b += a
		}
		a %= base
		b %= base
	}
	return b<<16 | a
}
