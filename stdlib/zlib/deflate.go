package zlib

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
)

// This file is compression over Go's compress/flate. What it makes is read by
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
	window []byte // the end of the input, for copies
	sum    uint32
	total  uint32
	done   bool
}

// newDeflater starts a compression and writes the header. A window smaller than
// Go's is kept to by making no use of one.
func newDeflater(f format, bits uint, level, strategy int, dict []byte) *deflater {
	d := &deflater{format: f, level: level, bits: bits, buf: new(bytes.Buffer), sum: 1}
	if level != 0 && (strategy == 2 || bits < 15) {
		d.level = flate.HuffmanOnly
	}
	switch f {
	case formatZlib:
		head := []byte{byte(8 | (bits-8)<<4), 0}
		switch {
		case strategy >= 2 || level >= 0 && level < 2:
		case level >= 0 && level < 6:
			head[1] = 1 << 6
		case level < 0 || level == 6:
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
		case strategy >= 2 || level >= 0 && level < 2:
			speed = 4
		}
		d.buf.Write([]byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, speed, 3})
	}
	d.restart(dict)
	return d
}

// restart begins a new run of blocks that may refer to dict.
func (d *deflater) restart(dict []byte) {
	d.window = append([]byte(nil), dict[max(0, len(dict)-windowSize):]...)
	// The levels are checked before; there is no other error.
	d.w, _ = flate.NewWriterDict(d.buf, d.level, d.window)
}

// pieceSize is how much is compressed between two looks at the limits.
const pieceSize = 1 << 16

// write takes data in.
func (d *deflater) write(rt *runtime, data []byte) bool {
	for len(data) > 0 {
		p := data[:min(len(data), pieceSize)]
		data = data[len(p):]
		if !rt.Work(len(p)/4+1) || !rt.Alloc(int64(len(p)/2)) {
			return false
		}
		d.w.Write(p)
		switch d.format {
		case formatZlib:
			d.sum = adler(d.sum, p)
		case formatGzip:
			d.sum = crc32.Update(d.sum, crc32.IEEETable, p)
		}
		d.total += uint32(len(p))
		if len(p) >= windowSize {
			d.window = append(d.window[:0], p[len(p)-windowSize:]...)
		} else {
			keep := d.window[max(0, len(d.window)+len(p)-windowSize):]
			d.window = append(append(make([]byte, 0, windowSize), keep...), p...)
		}
	}
	return true
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
	d.w.Close()
	d.done = true
	switch d.format {
	case formatZlib:
		d.buf.Write(binary.BigEndian.AppendUint32(nil, d.sum))
	case formatGzip:
		d.buf.Write(binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(nil, d.sum), d.total))
	}
	d.w = nil
}

// clone returns a copy that goes its own way. A flate.Writer cannot be copied,
// so both go on after a flush, knowing the same window.
func (d *deflater) clone() *deflater {
	d.w.Flush()
	c := *d
	c.buf = bytes.NewBuffer(append([]byte(nil), d.buf.Bytes()...))
	d.restart(d.window)
	c.restart(c.window)
	return &c
}

// adler continues an Adler-32 checksum.
func adler(sum uint32, p []byte) uint32 {
	const base = 65521
	a, b := sum&0xffff%base, sum>>16%base
	for len(p) > 0 {
		// As many as b can take without overflow.
		q := p[:min(len(p), 5552)]
		p = p[len(q):]
		for _, c := range q {
			a += uint32(c)
			b += a
		}
		a %= base
		b %= base
	}
	return b<<16 | a
}
