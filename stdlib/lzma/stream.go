package lzma

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"hash"
	"hash/crc32"
	"hash/crc64"
	"math"
)

// This file is the formats around the symbols: LZMA2's chunks, the containers
// .xz and .lzma, and streams without one. A step is done when all of its input
// is there; until then it is begun again.

const (
	formatAuto = iota
	formatXZ
	formatAlone
	formatRaw
)

const (
	checkNone    = 0
	checkCRC32   = 1
	checkCRC64   = 4
	checkSHA256  = 10
	checkUnknown = 16
)

const (
	filterDelta = 3
	filterLZMA2 = 0x21
	filterLZMA1 = 0x4000000000000001
)

var (
	errFormat  = errors.New("Input format not supported by decoder")
	errOptions = errors.New("Invalid or unsupported options")
	errCheck   = errors.New("Unsupported integrity check")
)

type step uint8

const (
	stepHead step = iota
	stepBlock
	stepChunk
	stepPadding
	stepFooter
	stepFirst // of the range coder of a stream of LZMA1
	stepSymbols
	stepDone
)

// decoder is a stream being read.
type decoder struct {
	core
	format  int
	step    step
	check   int
	fresh   int       // where in out begins what was not handed out
	delta   int       // the distance of a delta filter, 0: none
	settled int       // where in out begins what settle has not seen
	past    [256]byte // what the delta filter made
	at      uint8     // in past
	blockAt int64     // how much of the block's input was read
	sum     hash.Hash
	size    int64  // of the data of .lzma, -1: up to a mark
	chunk   uint8  // what LZMA2 has set so far: 1 the dictionary, 2 the model
	plain   []byte // output of a delta filter that was not handed out
}

// need reports whether n bytes are there.
func (d *decoder) need(n int) bool { return len(d.in)-d.pos >= n }

// room makes room for n more bytes of output.
func (d *decoder) room(rt *runtime, n int) bool {
	if cap(d.out)-len(d.out) >= n {
		return true
	}
	// What was handed out and is no longer in reach goes. Places are counted
	// modulo 16.
	if old := min(d.fresh, len(d.out)-d.dict, d.settled) &^ 15; old > 1<<16 && old > len(d.out)/2 {
		d.out = d.out[:copy(d.out, d.out[old:])]
		d.begin, d.fresh, d.settled = d.begin-old, d.fresh-old, d.settled-old
		if cap(d.out)-len(d.out) >= n {
			return true
		}
	}
	size := max(len(d.out)+n, cap(d.out)+cap(d.out)/2)
	if !rt.Alloc(int64(size)) {
		return false
	}
	out := make([]byte, len(d.out), size)
	copy(out, d.out)
	d.out = out
	return true
}

// advance does a step; limit is how much output is wanted, negative: all.
func (d *decoder) advance(rt *runtime, limit int) error {
	switch d.step {
	case stepHead:
		return d.head()
	case stepBlock:
		return d.block()
	case stepChunk:
		return d.chunks(rt)
	case stepPadding:
		return d.padding()
	case stepFooter:
		return d.footer()
	case stepFirst:
		if !d.need(5) {
			return errShort
		}
		d.model.reset()
		if !d.start() {
			return errData
		}
		d.step = stepSymbols
		return nil
	case stepSymbols:
		return d.symbols(rt, limit)
	}
	return nil
}

func (d *decoder) head() error {
	b := d.in[d.pos:]
	magic := []byte("\xfd7zXZ\x00")
	if d.format == formatAuto && len(b) > 0 {
		d.format = formatAlone
		if b[0] == magic[0] {
			d.format = formatXZ
		}
	}
	switch d.format {
	case formatXZ:
		if n := min(len(b), len(magic)); !bytes.Equal(b[:n], magic[:n]) {
			return errFormat
		}
		if len(b) < 12 {
			return errShort
		}
		if crc32.ChecksumIEEE(b[6:8]) != binary.LittleEndian.Uint32(b[8:]) {
			return errData
		}
		if b[6] != 0 || b[7] > 15 {
			return errOptions
		}
		d.check = int(b[7])
		d.pos += 12
		d.step = stepBlock
	case formatAlone:
		// Sizes that no encoder writes tell that this is something else.
		if len(b) > 0 && !d.properties(b[0]) {
			return errFormat
		}
		if len(b) < 5 {
			return errShort
		}
		dict := binary.LittleEndian.Uint32(b[1:])
		if dict != math.MaxUint32 && !twoPowers(dict) {
			return errFormat
		}
		if len(b) < 13 {
			return errShort
		}
		size := int64(binary.LittleEndian.Uint64(b[5:]))
		if size >= 1<<38 || size < -1 {
			return errFormat
		}
		d.check, d.size, d.dict = checkNone, size, max(int(dict), 4096)
		d.pos += 13
		d.step = stepFirst
	default:
		if len(b) == 0 {
			return errShort
		}
	}
	return nil
}

// twoPowers reports whether n is 2**k or 2**k + 2**(k-1), as the sizes of
// dictionaries in .lzma files are.
func twoPowers(n uint32) bool {
	low := n & -n
	return n == low || n == 3*low
}

// number reads a number of up to nine bytes; n is 0 if b is too short.
func number(b []byte) (v uint64, n int) {
	for i, c := range b[:min(len(b), 9)] {
		v |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			return v, i + 1
		}
	}
	return 0, 0
}

// block reads the header of a block, or the index in its place.
func (d *decoder) block() error {
	if !d.need(1) {
		return errShort
	}
	b := d.in[d.pos:]
	if b[0] == 0 {
		return d.index()
	}
	size := (int(b[0]) + 1) * 4
	if len(b) < size {
		return errShort
	}
	b = b[:size]
	if crc32.ChecksumIEEE(b[:size-4]) != binary.LittleEndian.Uint32(b[size-4:]) {
		return errData
	}
	flags, rest := b[1], b[2:size-4]
	if flags&0x3c != 0 {
		return errOptions
	}
	for _, sized := range []byte{0x40, 0x80} {
		if flags&sized != 0 {
			_, n := number(rest)
			if n == 0 {
				return errData
			}
			rest = rest[n:]
		}
	}
	d.delta = 0
	for i := range int(flags&3) + 1 {
		id, n := number(rest)
		if n == 0 || len(rest) == n {
			return errData
		}
		size, m := number(rest[n:])
		if m == 0 || size > uint64(len(rest)-n-m) {
			return errData
		}
		props := rest[n+m:][:size]
		rest = rest[n+m+int(size):]
		switch {
		case id == filterDelta && size == 1 && i == 0 && flags&3 == 1:
			d.delta = int(props[0]) + 1
		case id == filterLZMA2 && size == 1 && i == int(flags&3) && props[0] <= 40:
			d.dict = dictSize(props[0])
		default:
			return errOptions
		}
	}
	switch d.check {
	case checkCRC32:
		d.sum = crc32.NewIEEE()
	case checkCRC64:
		d.sum = crc64.New(crc64.MakeTable(crc64.ECMA))
	case checkSHA256:
		d.sum = sha256.New()
	case checkNone:
		d.sum = nil
	default:
		return errCheck
	}
	d.pos += len(b)
	d.beginData()
	return nil
}

// dictSize is the size of the dictionary that LZMA2's property stands for.
func dictSize(b byte) int {
	if b == 40 {
		return math.MaxUint32
	}
	return (2 | int(b&1)) << (b/2 + 11)
}

// beginData begins LZMA2's chunks.
func (d *decoder) beginData() {
	d.step, d.blockAt, d.chunk = stepChunk, 0, 0
	d.past, d.at = [256]byte{}, 0
}

// chunks reads a chunk of LZMA2.
func (d *decoder) chunks(rt *runtime) error {
	if !d.need(1) {
		return errShort
	}
	b := d.in[d.pos:]
	control := b[0]
	switch {
	case control == 0:
		d.pos++
		d.blockAt++
		d.finishData()
		return nil
	case control == 1 || control >= 0xe0:
		d.chunk = 1
	case control > 2 && control < 0x80 || d.chunk == 0:
		return errData
	}
	if control < 0x80 {
		if len(b) < 3 {
			return errShort
		}
		size := int(b[1])<<8 + int(b[2]) + 1
		if len(b) < 3+size {
			return errShort
		}
		if !d.room(rt, size) {
			return errStop
		}
		if control == 1 {
			d.begin = len(d.out)
		}
		d.out = append(d.out, b[3:3+size]...)
		d.consume(3 + size)
		return d.settle(rt)
	}
	head := 5
	if control >= 0xc0 {
		head = 6
	}
	if len(b) < head {
		return errShort
	}
	size := int(control&0x1f)<<16 + int(b[1])<<8 + int(b[2]) + 1
	packed := int(b[3])<<8 + int(b[4]) + 1
	if len(b) < head+packed {
		return errShort
	}
	if control < 0xc0 && d.chunk < 2 {
		// The first chunk of symbols after a new dictionary sets everything.
		return errData
	}
	if !d.room(rt, size) || !rt.Work(size/4) {
		return errStop
	}
	if control >= 0xe0 {
		d.begin = len(d.out)
	}
	if head == 6 {
		if !d.properties(b[5]) {
			return errData
		}
		d.chunk = 2
	}
	if control >= 0xa0 {
		d.model.reset()
	}
	whole, end := d.in, len(d.out)+size
	d.in = d.in[:d.pos+head+packed]
	d.pos += head
	d.short = false
	if !d.start() {
		return errData
	}
	for len(d.out) < end {
		if last, err := d.symbol(); err != nil || last {
			return errData
		}
		d.copyMatch(end)
	}
	if d.short || d.rest > 0 {
		return errData
	}
	d.pos = len(d.in)
	d.in = whole
	d.blockAt += int64(head + packed)
	return d.settle(rt)
}

func (d *decoder) consume(n int) {
	d.pos += n
	d.blockAt += int64(n)
}

// settle takes new output through the delta filter and into the checksum. What
// the filter makes is not what matches refer to, so it is kept apart.
func (d *decoder) settle(rt *runtime) error {
	b := d.out[d.settled:]
	d.settled = len(d.out)
	if d.delta > 0 || len(d.plain) > 0 {
		if !rt.Alloc(int64(len(b))) {
			return errStop
		}
		from := len(d.plain)
		d.plain = append(d.plain, b...)
		b = d.plain[from:]
		d.fresh = len(d.out)
	}
	if d.delta > 0 {
		for i := range b {
			b[i] += d.past[d.at-uint8(d.delta)]
			d.past[d.at] = b[i]
			d.at++
		}
	}
	if d.sum != nil {
		d.sum.Write(b)
	}
	return nil
}

// ready is how much output waits.
func (d *decoder) ready() int { return len(d.plain) + len(d.out) - d.fresh }

// take hands out up to limit bytes of output, all if limit is negative.
func (d *decoder) take(rt *runtime, limit int) ([]byte, bool) {
	n := d.ready()
	if limit >= 0 {
		n = min(n, limit)
	}
	if !rt.Alloc(int64(n)) {
		return nil, false
	}
	b := make([]byte, 0, n)
	if k := min(n, len(d.plain)); k > 0 {
		b = append(b, d.plain[:k]...)
		d.plain = append(d.plain[:0], d.plain[k:]...)
	}
	k := n - len(b)
	b = append(b, d.out[d.fresh:d.fresh+k]...)
	d.fresh += k
	return b, true
}

func (d *decoder) finishData() {
	d.step = stepPadding
	if d.format == formatRaw {
		d.step = stepDone
	}
}

// padding reads what fills a block up to four bytes, and the checksum.
func (d *decoder) padding() error {
	pad := int(-d.blockAt & 3)
	size := 0
	if d.sum != nil {
		size = d.sum.Size()
	}
	if !d.need(pad + size) {
		return errShort
	}
	b := d.in[d.pos:]
	for _, c := range b[:pad] {
		if c != 0 {
			return errData
		}
	}
	if d.sum != nil {
		want := d.sum.Sum(nil)
		if d.check != checkSHA256 {
			for i, j := 0, len(want)-1; i < j; i, j = i+1, j-1 {
				want[i], want[j] = want[j], want[i]
			}
		}
		if !bytes.Equal(want, b[pad:pad+size]) {
			return errData
		}
	}
	d.pos += pad + size
	d.step = stepBlock
	return nil
}

// index reads the sizes of the blocks, which say nothing new.
func (d *decoder) index() error {
	b := d.in[d.pos:]
	at := 1
	count, n := number(b[at:])
	if n == 0 {
		return errShort
	}
	at += n
	for range min(count*2, uint64(2*len(b))+2) {
		_, n := number(b[at:])
		if n == 0 {
			if len(b)-at > 9 {
				return errData
			}
			return errShort
		}
		at += n
	}
	end := (at + 3) &^ 3
	if len(b) < end+4 {
		return errShort
	}
	for _, c := range b[at:end] {
		if c != 0 {
			return errData
		}
	}
	if crc32.ChecksumIEEE(b[:end]) != binary.LittleEndian.Uint32(b[end:]) {
		return errData
	}
	d.pos += end + 4
	d.step = stepFooter
	return nil
}

func (d *decoder) footer() error {
	if !d.need(12) {
		return errShort
	}
	b := d.in[d.pos:][:12]
	if b[10] != 'Y' || b[11] != 'Z' || crc32.ChecksumIEEE(b[4:10]) != binary.LittleEndian.Uint32(b) || b[8] != 0 || int(b[9]) != d.check {
		return errData
	}
	d.pos += 12
	d.step = stepDone
	return nil
}

// careful is below how much input a symbol may not find all of its own.
const careful = 32

// symbols decodes a stream of LZMA1.
func (d *decoder) symbols(rt *runtime, limit int) error {
	for limit < 0 || d.ready() < limit {
		const piece = 1 << 12
		if !d.room(rt, piece+300) || !rt.Work(piece/4) {
			return errStop
		}
		for stop := len(d.out) + piece; len(d.out) < stop; {
			end := stop + 300
			if left := d.size - int64(len(d.out)-d.begin); d.size >= 0 && left < int64(end-len(d.out)) {
				end = len(d.out) + int(left)
			}
			if len(d.out) == end {
				d.normalize()
				d.step = stepDone
				return d.settle(rt)
			}
			if d.rest > 0 {
				d.copyMatch(end)
				if d.rest > 0 && len(d.out) < stop {
					return errData
				}
				continue
			}
			var last bool
			var err error
			if d.need(careful) {
				last, err = d.symbol()
			} else {
				// The input may end within the symbol, which is then begun again.
				before := d.core
				d.short = false
				if last, err = d.symbol(); last {
					d.normalize()
				}
				if d.short {
					d.core = before
					if err := d.settle(rt); err != nil {
						return err
					}
					return errShort
				}
				if last {
					d.step = stepDone
					return d.settle(rt)
				}
			}
			if last {
				d.normalize()
				d.step = stepDone
				return d.settle(rt)
			}
			if err != nil {
				return err
			}
		}
		if err := d.settle(rt); err != nil {
			return err
		}
	}
	return nil
}
