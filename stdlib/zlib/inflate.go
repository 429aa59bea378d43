package zlib

import "hash/crc32"

// This file is decompression that takes its input in pieces and stops when its
// output is full. Go's reader pulls its input and cannot be put off; here the
// state between two pieces is plain data, and a byte of input is taken only when
// it is needed, so that unconsumed_tail is what CPython's is.

// format is what stands around the compressed blocks.
type format uint8

const (
	formatRaw format = iota
	formatZlib
	formatGzip
	formatAny // zlib or gzip, found out from the first bytes
)

const windowSize = 1 << 15

type step uint8

const (
	stepHead step = iota
	stepHeadRest
	stepExtraLength
	stepExtra
	stepName
	stepComment
	stepHeadCheck
	stepDictID
	stepNeedDict
	stepBlock
	stepStored
	stepSymbol
	stepLiteral
	stepMatch
	stepCheck
	stepLength
	stepDone
	stepBad
)

// status is how a run of an inflater ended.
type status uint8

const (
	needInput status = iota
	outputFull
	streamEnd
	needDict
	dataError // why is in inflater.bad
	stopped   // an exception is pending
)

// inflater is the state of a decompression.
type inflater struct {
	format format
	bits   uint // of the window that is allowed; 0: what the header says
	step   step
	bad    string

	in    []byte
	pos   int
	hold  uint64
	n     uint   // bits in hold
	carry []byte // input taken but not yet used: a piece of a header

	once   bool   // there is one run
	window []byte // the end of what was put out
	out    []byte // the window, then the output of this run
	base   int    // where that output begins
	summed int    // up to where it is in sum and total

	gzip    bool
	flags   byte
	headSum uint32
	extra   int
	last    bool
	stored  int
	literal byte
	length  int
	dist    int
	sum     uint32
	total   uint32
	lit     *huffman
	distant *huffman
}

func newInflater(f format, bits uint) *inflater {
	d := &inflater{format: f, bits: bits, sum: 1}
	if f == formatRaw {
		d.step = stepBlock
	}
	return d
}

func (d *inflater) clone() *inflater {
	c := *d
	c.carry, c.window = append([]byte(nil), d.carry...), append([]byte(nil), d.window...)
	if d.lit != nil {
		l, m := *d.lit, *d.distant
		c.lit, c.distant = &l, &m
	}
	return &c
}

// take makes k bits available.
func (d *inflater) take(k uint) bool {
	for d.n < k {
		if d.pos >= len(d.in) {
			return false
		}
		d.hold |= uint64(d.in[d.pos]) << d.n
		d.pos++
		d.n += 8
	}
	return true
}

func (d *inflater) drop(k uint) uint32 {
	v := uint32(d.hold & (1<<k - 1))
	d.hold >>= k
	d.n -= k
	return v
}

func (d *inflater) align() { d.drop(d.n & 7) }

// decode reads one symbol.
func (d *inflater) decode(h *huffman) (int, bool) {
	for {
		e := h.fast[d.hold&(1<<fastBits-1)]
		if l := uint(e & 15); l != 0 {
			if l <= d.n {
				d.drop(l)
				return int(e >> 4), true
			}
		} else if d.n > fastBits {
			if s, l := h.long(d.hold, d.n); l != 0 {
				d.drop(l)
				return int(s), true
			}
		}
		if d.pos >= len(d.in) {
			return 0, false
		}
		d.hold |= uint64(d.in[d.pos]) << d.n
		d.pos++
		d.n += 8
	}
}

func (d *inflater) fail(why string) status {
	d.step, d.bad = stepBad, why
	return dataError
}

// grow makes room for k more bytes of output.
func (d *inflater) grow(rt *runtime, k int) bool {
	if len(d.out)+k <= cap(d.out) {
		return true
	}
	size := max(2*cap(d.out), len(d.out)+k, 1024)
	if !rt.Alloc(int64(size)) || !rt.Work(size/32+1) {
		return false
	}
	b := make([]byte, len(d.out), size)
	copy(b, d.out)
	d.out = b
	return true
}

// run decompresses data into at most limit bytes (any number if negative) and
// returns them and the input left over.
func (d *inflater) run(rt *runtime, data []byte, limit int) (out, rest []byte, s status) {
	if !rt.Work(len(data)/16 + len(d.window)/256 + 1) {
		return nil, nil, stopped
	}
	if len(d.carry) > 0 {
		if !rt.Alloc(int64(len(data))) {
			return nil, nil, stopped
		}
		data = append(d.carry[:len(d.carry):len(d.carry)], data...)
		d.carry = nil
	}
	d.in, d.pos, d.out = data, 0, nil
	if !d.grow(rt, len(d.window)+min(2*len(data)+64, 1<<16)) {
		return nil, nil, stopped
	}
	d.out = append(d.out, d.window...)
	d.base, d.summed = len(d.out), len(d.out)
	end := -1
	if limit >= 0 {
		end = d.base + limit
	}
	for {
		hold, n, pos := d.hold, d.n, d.pos
		var ok bool
		if s, ok = d.advance(rt, end); !ok {
			if s == needInput {
				// What a step began and could not end, it begins again; the blocks
				// themselves go back no further than one symbol.
				if d.step != stepSymbol && d.step != stepStored {
					d.hold, d.n, d.pos = hold, n, pos
				}
				d.carry = append([]byte(nil), d.in[d.pos:]...)
				d.pos = len(d.in)
			}
			break
		}
	}
	fresh := d.out[d.base:]
	d.settle()
	if d.once {
		if !rt.Work(len(fresh) / 16) {
			s = stopped
		}
		return fresh, nil, s
	}
	rest = append([]byte(nil), d.in[d.pos:]...)
	d.window = append(d.window[:0], d.out[max(0, len(d.out)-windowSize):]...)
	if d.base == 0 && len(fresh) > cap(d.out)/2 {
		out = fresh
	} else if !rt.Alloc(int64(len(fresh))) {
		s = stopped
	} else {
		out = append([]byte(nil), fresh...)
	}
	if !rt.Work((len(fresh) + len(rest)) / 16) {
		s = stopped
	}
	d.in, d.out = nil, nil
	return out, rest, s
}

// settle takes the output so far into the checksum.
func (d *inflater) settle() {
	b := d.out[d.summed:]
	switch {
	case d.format == formatRaw:
	case d.gzip:
		d.sum = crc32.Update(d.sum, crc32.IEEETable, b)
	default:
		d.sum = adler(d.sum, b)
	}
	d.total += uint32(len(b))
	d.summed = len(d.out)
}

// use gives the dictionary that the data was compressed with; false if it is
// another one.
func (d *inflater) use(dict []byte) bool {
	if d.step == stepNeedDict {
		if adler(1, dict) != d.sum {
			return false
		}
		d.sum, d.step = 1, stepBlock
	}
	d.window = append(d.window[:0], dict[max(0, len(dict)-windowSize):]...)
	return true
}
