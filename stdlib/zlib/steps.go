package zlib

import (
	"hash/crc32"
	"math/bits"
)

// This file is the steps of decompression. A step that lacks input reports
// needInput and is begun again when there is more.

// The bits of a gzip header's flags (RFC 1952).
const (
	gzipHeadCheck = 2
	gzipExtra     = 4
	gzipName      = 8
	gzipComment   = 16
	gzipReserved  = 0xe0
)

var (
	lengthBase  = [29]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra = [29]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distBase    = [30]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distExtra   = [30]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
	lengthOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}
)

// advance does one step; ok is false when the run ends with s.
func (d *inflater) advance(rt *runtime, end int) (s status, ok bool) {
	switch d.step {
	case stepHead:
		return d.head()
	case stepExtraLength:
		if d.flags&gzipExtra == 0 {
			d.step = stepName
			return 0, true
		}
		if !d.take(16) {
			return needInput, false
		}
		d.extra = int(d.headByte()) | int(d.headByte())<<8
		d.step = stepExtra
	case stepHeadRest, stepExtra:
		if d.extra == 0 {
			d.step++
			return 0, true
		}
		if !d.take(8) {
			return needInput, false
		}
		d.headByte()
		d.extra--
	case stepName, stepComment:
		flag := byte(gzipName)
		if d.step == stepComment {
			flag = gzipComment
		}
		if d.flags&flag != 0 {
			if !d.take(8) {
				return needInput, false
			}
			if d.headByte() != 0 {
				return 0, true
			}
		}
		d.step++
	case stepHeadCheck:
		if d.flags&gzipHeadCheck != 0 {
			if !d.take(16) {
				return needInput, false
			}
			if want := d.headSum & 0xffff; d.drop(16) != want {
				return d.fail("header crc mismatch"), false
			}
		}
		d.sum, d.step = 0, stepBlock
	case stepDictID:
		if !d.take(32) {
			return needInput, false
		}
		d.sum = bits.ReverseBytes32(d.drop(32))
		d.step = stepNeedDict
		return needDict, false
	case stepNeedDict:
		return needDict, false
	case stepBlock:
		return d.block()
	case stepStored:
		return d.copyStored(rt, end)
	case stepSymbol, stepLiteral, stepMatch:
		return d.symbols(rt, end)
	case stepCheck:
		if d.format == formatRaw {
			d.step = stepDone
			return 0, true
		}
		if !d.take(32) {
			return needInput, false
		}
		d.settle()
		v := d.drop(32)
		if !d.gzip {
			v = bits.ReverseBytes32(v)
		}
		if v != d.sum {
			return d.fail("incorrect data check"), false
		}
		d.step = stepLength
	case stepLength:
		if d.gzip {
			if !d.take(32) {
				return needInput, false
			}
			if d.drop(32) != d.total {
				return d.fail("incorrect length check"), false
			}
		}
		d.step = stepDone
	case stepDone:
		return streamEnd, false
	case stepBad:
		return dataError, false
	}
	return 0, true
}

// headByte takes a byte of a gzip header in.
func (d *inflater) headByte() byte {
	b := byte(d.drop(8))
	d.headSum = crc32.Update(d.headSum, crc32.IEEETable, []byte{b})
	return b
}

func (d *inflater) head() (status, bool) {
	if !d.take(16) {
		return needInput, false
	}
	first, second := byte(d.hold), byte(d.hold>>8)
	if first == 0x1f && second == 0x8b && d.format != formatZlib {
		if !d.take(32) {
			return needInput, false
		}
		d.gzip = true
		d.headByte()
		d.headByte()
		method := d.headByte()
		d.flags = d.headByte()
		if method != 8 {
			return d.fail("unknown compression method"), false
		}
		if d.flags&gzipReserved != 0 {
			return d.fail("unknown header flags set"), false
		}
		// The time, the level and the system follow, which say nothing here.
		d.extra, d.step = 6, stepHeadRest
		return 0, true
	}
	size := uint(first>>4) + 8
	allowed := d.bits
	if allowed == 0 {
		allowed = 15
	}
	switch {
	case d.format == formatGzip || (uint(first)<<8+uint(second))%31 != 0:
		return d.fail("incorrect header check"), false
	case first&15 != 8:
		return d.fail("unknown compression method"), false
	case size > allowed:
		return d.fail("invalid window size"), false
	}
	d.drop(16)
	d.step = stepBlock
	if second&0x20 != 0 {
		d.step = stepDictID
	}
	return 0, true
}

// block reads the header of a block.
func (d *inflater) block() (status, bool) {
	if d.last {
		d.align()
		d.step = stepCheck
		return 0, true
	}
	if !d.take(3) {
		return needInput, false
	}
	last := d.drop(1) == 1
	switch d.drop(2) {
	case 0:
		d.align()
		if !d.take(32) {
			return needInput, false
		}
		n, complement := d.drop(16), d.drop(16)
		if n != ^complement&0xffff {
			return d.fail("invalid stored block lengths"), false
		}
		d.stored, d.step = int(n), stepStored
	case 1:
		var lengths [288]uint8
		for i := range lengths {
			switch {
			case i < 144:
				lengths[i] = 8
			case i < 256:
				lengths[i] = 9
			case i < 280:
				lengths[i] = 7
			default:
				lengths[i] = 8
			}
		}
		d.codes()
		d.lit.build(lengths[:], false)
		for i := range 32 {
			lengths[i] = 5
		}
		d.distant.build(lengths[:32], false)
		d.step = stepSymbol
	case 2:
		if s, ok := d.tables(); !ok {
			return s, false
		}
		d.step = stepSymbol
	default:
		return d.fail("invalid block type"), false
	}
	d.last = last
	return 0, true
}

func (d *inflater) codes() {
	if d.lit == nil {
		d.lit, d.distant = new(huffman), new(huffman)
	}
}

// tables reads the codes of a block that brings its own.
func (d *inflater) tables() (status, bool) {
	if !d.take(14) {
		return needInput, false
	}
	nLit, nDist, nCode := int(d.drop(5))+257, int(d.drop(5))+1, int(d.drop(4))+4
	if nLit > 286 || nDist > 30 {
		return d.fail("too many length or distance symbols"), false
	}
	var lengths [320]uint8
	for _, i := range lengthOrder[:nCode] {
		if !d.take(3) {
			return needInput, false
		}
		lengths[i] = uint8(d.drop(3))
	}
	d.codes()
	if !d.lit.build(lengths[:19], false) {
		return d.fail("invalid code lengths set"), false
	}
	lengths = [320]uint8{}
	for i := 0; i < nLit+nDist; {
		c, ok := d.decode(d.lit)
		if !ok {
			return needInput, false
		}
		if c == invalid {
			// zlib takes what no code stands for as the length 0 here.
			c = 0
		}
		if c < 16 {
			lengths[i] = uint8(c)
			i++
			continue
		}
		extra, least, v := uint(2), 3, uint8(0)
		switch c {
		case 17:
			extra = 3
		case 18:
			extra, least = 7, 11
		}
		if !d.take(extra) {
			return needInput, false
		}
		if c == 16 {
			if i == 0 {
				return d.fail("invalid bit length repeat"), false
			}
			v = lengths[i-1]
		}
		k := least + int(d.drop(extra))
		if i+k > nLit+nDist {
			return d.fail("invalid bit length repeat"), false
		}
		for range k {
			lengths[i] = v
			i++
		}
	}
	switch {
	case lengths[256] == 0:
		return d.fail("invalid code -- missing end-of-block"), false
	case !d.lit.build(lengths[:nLit], true):
		return d.fail("invalid literal/lengths set"), false
	case !d.distant.build(lengths[nLit:nLit+nDist], true):
		return d.fail("invalid distances set"), false
	}
	return 0, true
}

func (d *inflater) copyStored(rt *runtime, end int) (status, bool) {
	for d.stored > 0 {
		k := min(d.stored, len(d.in)-d.pos)
		if end >= 0 {
			k = min(k, end-len(d.out))
		}
		if k == 0 {
			if end >= 0 && len(d.out) == end {
				return outputFull, false
			}
			return needInput, false
		}
		if !d.grow(rt, k) {
			return stopped, false
		}
		d.out = append(d.out, d.in[d.pos:d.pos+k]...)
		d.pos += k
		d.stored -= k
	}
	d.step = stepBlock
	return 0, true
}

// symbols decodes literals and matches up to the end of the block.
func (d *inflater) symbols(rt *runtime, end int) (status, bool) {
	for {
		switch d.step {
		case stepLiteral:
			if len(d.out) == end {
				return outputFull, false
			}
			if len(d.out) == cap(d.out) && !d.grow(rt, 1) {
				return stopped, false
			}
			d.out = append(d.out, d.literal)
			d.step = stepSymbol
		case stepMatch:
			k := d.length
			if end >= 0 {
				if k = min(k, end-len(d.out)); k == 0 {
					return outputFull, false
				}
			}
			if !d.grow(rt, k) {
				return stopped, false
			}
			at := len(d.out) - d.dist
			if d.dist >= k {
				d.out = append(d.out, d.out[at:at+k]...)
			} else {
				for range k {
					d.out = append(d.out, d.out[at])
					at++
				}
			}
			if d.length -= k; d.length == 0 {
				d.step = stepSymbol
			}
		default:
			moved, ok := d.fast(rt, end)
			if !ok {
				return stopped, false
			}
			if d.step == stepBlock {
				return 0, true
			}
			if moved {
				continue
			}
			hold, n, pos := d.hold, d.n, d.pos
			s, ok := d.symbol()
			if !ok {
				if s == needInput {
					d.hold, d.n, d.pos = hold, n, pos
				}
				return s, false
			}
			if d.step == stepBlock {
				return 0, true
			}
		}
	}
}

// symbol decodes a literal, a match or the end of the block.
func (d *inflater) symbol() (status, bool) {
	c, ok := d.decode(d.lit)
	switch {
	case !ok:
		return needInput, false
	case c < 256:
		d.literal, d.step = byte(c), stepLiteral
		return 0, true
	case c == 256:
		d.step = stepBlock
		return 0, true
	case c > 285:
		return d.fail("invalid literal/length code"), false
	}
	extra := uint(lengthExtra[c-257])
	if !d.take(extra) {
		return needInput, false
	}
	length := int(lengthBase[c-257]) + int(d.drop(extra))
	if c, ok = d.decode(d.distant); !ok {
		return needInput, false
	}
	if c > 29 {
		return d.fail("invalid distance code"), false
	}
	extra = uint(distExtra[c])
	if !d.take(extra) {
		return needInput, false
	}
	dist := int(distBase[c]) + int(d.drop(extra))
	if dist > len(d.out) {
		return d.fail("invalid distance too far back"), false
	}
	d.length, d.dist, d.step = length, dist, stepMatch
	return 0, true
}
