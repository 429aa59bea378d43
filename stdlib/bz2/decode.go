package bz2

import "errors"

// This file reads bzip2 streams. A block is read when all of it is there:
// errShort asks for more, and the block is begun again.

var (
	errShort = errors.New("more data needed")
	errData  = errors.New("Invalid data stream")
	errStop  = errors.New("stopped") // an exception is pending
)

// decoder is a stream being read.
type decoder struct {
	in    []byte // not read yet
	skip  uint   // bits of in[0] that are read
	level int    // 0: the header is not read yet
	total uint32
	out   []byte // not handed out yet
	done  bool   // the stream has ended
}

// bitReader reads bits from the most significant on.
type bitReader struct {
	data  []byte
	pos   int
	bits  uint64
	n     uint
	short bool
}

func (r *bitReader) read(n uint) int {
	for r.n < n {
		if r.pos == len(r.data) {
			r.short = true
			return 0
		}
		r.bits = r.bits<<8 | uint64(r.data[r.pos])
		r.pos++
		r.n += 8
	}
	r.n -= n
	return int(r.bits >> r.n & (1<<n - 1))
}

// prefix decodes canonical codes.
type prefix struct {
	limit   [22]int32 // the largest code of each length, -1: none
	base    [22]int32
	perm    []uint16
	shorter int
}

func newPrefix(lengths []byte) *prefix {
	p := &prefix{}
	var count [22]int32
	for _, l := range lengths {
		count[l]++
	}
	code, index := int32(0), int32(0)
	for l := 1; l <= 20; l++ {
		p.base[l] = index - code
		code += count[l]
		index += count[l]
		p.limit[l] = code - 1
		if count[l] > 0 && p.shorter == 0 {
			p.shorter = l
		}
		if count[l] == 0 {
			p.limit[l] = -1
		}
		code <<= 1
		for s, k := range lengths {
			if int(k) == l {
				p.perm = append(p.perm, uint16(s))
			}
		}
	}
	return p
}

func (p *prefix) next(r *bitReader) (int, error) {
	l := max(p.shorter, 1)
	code := int32(r.read(uint(l)))
	for ; l <= 20; l++ {
		if code <= p.limit[l] {
			if i := code + p.base[l]; i >= 0 && int(i) < len(p.perm) {
				return int(p.perm[i]), nil
			}
			return 0, errData
		}
		code = code<<1 | int32(r.read(1))
		if r.short {
			return 0, errShort
		}
	}
	return 0, errData
}

// advance reads the header, a block or the end of the stream.
func (d *decoder) advance(rt *runtime) error {
	r := &bitReader{data: d.in}
	r.read(d.skip)
	if d.level == 0 {
		for i, c := range []byte("BZh") {
			if i < len(d.in) && d.in[i] != c {
				return errData
			}
		}
		if len(d.in) < 4 {
			return errShort
		}
		if d.in[3] < '1' || d.in[3] > '9' {
			return errData
		}
		d.level = int(d.in[3] - '0')
		d.in = d.in[4:]
		return nil
	}
	magic := uint64(r.read(24))<<24 | uint64(r.read(24))
	crc := uint32(r.read(16))<<16 | uint32(r.read(16))
	switch {
	case r.short:
		return errShort
	case magic == endMagic:
		if crc != d.total {
			return errData
		}
		d.done = true
		d.in, d.skip = r.data[r.pos:], 0
		return nil
	case magic != blockMagic:
		return errData
	}
	out, err := d.block(rt, r)
	if r.short {
		return errShort
	}
	if err != nil {
		return err
	}
	sum := uint32(0xffffffff)
	for _, c := range out {
		sum = sum<<8 ^ crcTable[byte(sum>>24)^c]
	}
	if ^sum != crc {
		return errData
	}
	d.total = (d.total<<1 | d.total>>31) ^ crc
	d.out = append(d.out, out...)
	d.in, d.skip = r.data[r.pos:], 0
	if r.n > 0 {
		d.in, d.skip = r.data[r.pos-1:], 8-r.n
	}
	return nil
}

// block reads the block whose magic and checksum are read.
func (d *decoder) block(rt *runtime, r *bitReader) ([]byte, error) {
	most := 100000 * d.level
	scrambled := r.read(1)
	at := r.read(24)
	all := r.read(16)
	var list []byte
	for i := range 16 {
		if all&(1<<(15-i)) == 0 {
			continue
		}
		part := r.read(16)
		for k := range 16 {
			if part&(1<<(15-k)) != 0 {
				list = append(list, byte(16*i+k))
			}
		}
	}
	tables, count := r.read(3), r.read(15)
	if r.short {
		return nil, errShort
	}
	if scrambled != 0 || len(list) == 0 || tables < 2 || tables > maxTables || count == 0 {
		return nil, errData
	}
	order := []byte{0, 1, 2, 3, 4, 5}
	selectors := make([]byte, count)
	for i := range selectors {
		k := 0
		for r.read(1) == 1 {
			if k++; k >= tables {
				return nil, errData
			}
		}
		if r.short {
			return nil, errShort
		}
		s := order[k]
		copy(order[1:k+1], order[:k])
		order[0] = s
		selectors[i] = s
	}
	size := len(list) + 2
	var codes [maxTables]*prefix
	for t := range tables {
		lengths := make([]byte, size)
		l := r.read(5)
		for i := range lengths {
			for {
				if r.short {
					return nil, errShort
				}
				if l < 1 || l > 20 {
					return nil, errData
				}
				if r.read(1) == 0 {
					break
				}
				l += 1 - 2*r.read(1)
			}
			lengths[i] = byte(l)
		}
		codes[t] = newPrefix(lengths)
	}
	// The column, the places of its bytes and what they make.
	if !rt.Alloc(int64(6 * most)) {
		return nil, errStop
	}
	column := make([]byte, 0, min(most, 8*len(r.data)+1024))
	zeros, weight := 0, 1
	for i := 0; ; i++ {
		if i/groupSize >= count {
			return nil, errData
		}
		s, err := codes[selectors[i/groupSize]].next(r)
		if err != nil {
			return nil, err
		}
		if r.short {
			return nil, errShort
		}
		if s < 2 {
			if zeros += weight << s; zeros > most {
				return nil, errData
			}
			weight *= 2
			continue
		}
		if len(column)+zeros > most {
			return nil, errData
		}
		for ; zeros > 0; zeros-- {
			column = append(column, list[0])
		}
		weight = 1
		if s == size-1 {
			break
		}
		if len(column) == most {
			return nil, errData
		}
		c := list[s-1]
		copy(list[1:s], list[:s-1])
		list[0] = c
		column = append(column, c)
	}
	if at >= len(column) {
		return nil, errData
	}
	return expand(rt, unsort(column, at))
}

// unsort undoes the sorting of rotations.
func unsort(column []byte, at int) []byte {
	var first [256]int32
	for _, c := range column {
		first[c]++
	}
	sum := int32(0)
	for i, n := range first {
		first[i] = sum
		sum += n
	}
	next := make([]int32, len(column))
	for i, c := range column {
		next[first[c]] = int32(i)
		first[c]++
	}
	out := make([]byte, len(column))
	p := next[at]
	for i := range out {
		out[i] = column[p]
		p = next[p]
	}
	return out
}

// expand makes runs long again: four equal bytes are followed by how many more
// there are.
func expand(rt *runtime, in []byte) ([]byte, error) {
	size, run := len(in), 0
	for i, c := range in {
		if run == 4 {
			size += int(c) - 1
			run = 0
		} else if run > 0 && c == in[i-1] {
			run++
		} else {
			run = 1
		}
	}
	if !rt.Alloc(int64(2 * size)) {
		return nil, errStop
	}
	out := make([]byte, 0, size)
	run = 0
	for i, c := range in {
		if run == 4 {
			for range c {
				out = append(out, in[i-1])
			}
			run = 0
			continue
		}
		if run > 0 && c == in[i-1] {
			run++
		} else {
			run = 1
		}
		out = append(out, c)
	}
	return out, nil
}
