package bz2

// This file writes bzip2 streams, the same bytes that libbz2 writes.

const (
	blockMagic = 0x314159265359
	endMagic   = 0x177245385090
	groupSize  = 50 // symbols coded by one table
	longest    = 17 // bits of a code
	maxTables  = 6
)

var crcTable = func() (t [256]uint32) {
	for i := range t {
		c := uint32(i) << 24
		for range 8 {
			if c&(1<<31) != 0 {
				c = c<<1 ^ 0x04c11db7
			} else {
				c <<= 1
			}
		}
		t[i] = c
	}
	return
}()

// encoder is a stream in the making.
type encoder struct {
	level int
	out   []byte
	bits  uint64
	nbits uint
	begun bool
	block []byte // with runs shortened
	used  [256]bool
	crc   uint32 // of the block
	total uint32
	last  int // the byte of the current run, -1: none
	run   int
}

func newEncoder(level int) *encoder { return &encoder{level: level, last: -1, crc: 0xffffffff} }

func (e *encoder) put(n uint, v uint64) {
	e.bits = e.bits<<n | v
	e.nbits += n
	for e.nbits >= 8 {
		e.nbits -= 8
		e.out = append(e.out, byte(e.bits>>e.nbits))
	}
}

func (e *encoder) put32(v uint32) {
	e.put(16, uint64(v>>16))
	e.put(16, uint64(v&0xffff))
}

func (e *encoder) put48(v uint64) {
	e.put(24, v>>24)
	e.put(24, v&0xffffff)
}

// endRun puts the current run into the block.
func (e *encoder) endRun() {
	if e.last < 0 {
		return
	}
	c := byte(e.last)
	for range e.run {
		e.crc = e.crc<<8 ^ crcTable[byte(e.crc>>24)^c]
	}
	e.used[c] = true
	for range min(e.run, 4) {
		e.block = append(e.block, c)
	}
	if e.run >= 4 {
		e.used[e.run-4] = true
		e.block = append(e.block, byte(e.run-4))
	}
	e.last, e.run = -1, 0
}

// write takes data in; false: the work may not go on.
func (e *encoder) write(rt *runtime, data []byte) bool {
	most := 100000*e.level - 19
	for _, c := range data {
		if len(e.block) >= most && !e.endBlock(rt) {
			return false
		}
		if int(c) == e.last && e.run < 255 {
			e.run++
			continue
		}
		e.endRun()
		e.last, e.run = int(c), 1
	}
	return true
}

// close ends the stream.
func (e *encoder) close(rt *runtime) bool {
	e.endRun()
	if !e.endBlock(rt) {
		return false
	}
	e.begin()
	e.put48(endMagic)
	e.put32(e.total)
	if e.nbits > 0 {
		e.put(8-e.nbits, 0)
	}
	return true
}

func (e *encoder) begin() {
	if !e.begun {
		e.begun = true
		e.out = append(e.out, 'B', 'Z', 'h', byte('0'+e.level))
	}
}

// endBlock writes the block.
func (e *encoder) endBlock(rt *runtime) bool {
	if len(e.block) == 0 {
		return true
	}
	e.begin()
	crc := ^e.crc
	e.total = (e.total<<1 | e.total>>31) ^ crc
	// The sort's order, ranks and keys, and the symbols.
	if !rt.Alloc(int64(18*len(e.block) + 1<<18)) {
		return false
	}
	order, at, ok := rotations(rt, e.block)
	if !ok {
		return false
	}
	e.put48(blockMagic)
	e.put32(crc)
	e.put(1, 0)
	e.put(24, uint64(at))
	symbols, size := e.moveToFront(order)
	e.putUsed()
	e.putSymbols(symbols, size)
	e.block, e.used, e.crc = e.block[:0], [256]bool{}, 0xffffffff
	return rt.Work(len(symbols) / 4)
}

func (e *encoder) putUsed() {
	var parts [16]uint64
	var all uint64
	for i, u := range e.used {
		if u {
			parts[i/16] |= 1 << (15 - i%16)
			all |= 1 << (15 - i/16)
		}
	}
	e.put(16, all)
	for _, p := range parts {
		if p != 0 {
			e.put(16, p)
		}
	}
}

// moveToFront returns the symbols of the last column of the sorted rotations,
// and how many different ones there can be: two for the length of runs of zeros,
// one for the end.
func (e *encoder) moveToFront(order []int32) ([]uint16, int) {
	var list []byte
	for i, u := range e.used {
		if u {
			list = append(list, byte(i))
		}
	}
	size := len(list) + 2
	out := make([]uint16, 0, len(order)/2+16)
	zeros := 0
	flush := func() {
		for zeros > 0 {
			zeros--
			out = append(out, uint16(zeros&1))
			zeros >>= 1
		}
	}
	for _, p := range order {
		if p--; p < 0 {
			p += int32(len(order))
		}
		c := e.block[p]
		if list[0] == c {
			zeros++
			continue
		}
		flush()
		prev, k := list[0], 1
		for list[k] != c {
			list[k], prev = prev, list[k]
			k++
		}
		list[k], list[0] = prev, c
		out = append(out, uint16(k+1))
	}
	flush()
	return append(out, uint16(size-1)), size
}

// putSymbols chooses code tables and writes them and the symbols.
func (e *encoder) putSymbols(symbols []uint16, size int) {
	n := len(symbols)
	tables := maxTables
	for i, most := range []int{200, 600, 1200, 2400} {
		if n < most {
			tables = i + 2
			break
		}
	}
	var freq [258]int
	for _, s := range symbols {
		freq[s]++
	}
	lengths := firstTables(freq[:size], tables, n)
	selectors := make([]byte, 0, n/groupSize+1)
	// Each round gives every group to the table that codes it shortest, and makes
	// the tables anew from what they were given.
	for range 4 {
		var given [maxTables][258]int
		selectors = selectors[:0]
		for lo := 0; lo < n; lo += groupSize {
			group := symbols[lo:min(lo+groupSize, n)]
			best, least := 0, 1<<30
			for t := range tables {
				cost := 0
				for _, s := range group {
					cost += int(lengths[t][s])
				}
				if cost < least {
					best, least = t, cost
				}
			}
			selectors = append(selectors, byte(best))
			for _, s := range group {
				given[best][s]++
			}
		}
		for t := range tables {
			codeLengths(lengths[t][:size], given[t][:size])
		}
	}
	var codes [maxTables][258]uint32
	for t := range tables {
		assign(codes[t][:size], lengths[t][:size])
	}
	e.put(3, uint64(tables))
	e.put(15, uint64(len(selectors)))
	list := []byte{0, 1, 2, 3, 4, 5}
	for _, s := range selectors {
		k := 0
		for list[k] != s {
			k++
		}
		copy(list[1:k+1], list[:k])
		list[0] = s
		for range k {
			e.put(1, 1)
		}
		e.put(1, 0)
	}
	for t := range tables {
		now := lengths[t][0]
		e.put(5, uint64(now))
		for _, l := range lengths[t][:size] {
			for ; now < l; now++ {
				e.put(2, 2)
			}
			for ; now > l; now-- {
				e.put(2, 3)
			}
			e.put(1, 0)
		}
	}
	for i, s := range symbols {
		t := selectors[i/groupSize]
		e.put(uint(lengths[t][s]), uint64(codes[t][s]))
	}
}

// firstTables gives each table a stretch of the symbols, of about the same
// weight, that it codes for nothing.
func firstTables(freq []int, tables, total int) *[maxTables][258]byte {
	lengths := new([maxTables][258]byte)
	rest, from := total, 0
	for part := tables; part > 0; part-- {
		want := rest / part
		to, sum := from-1, 0
		for sum < want && to < len(freq)-1 {
			to++
			sum += freq[to]
		}
		if to > from && part != tables && part != 1 && (tables-part)%2 == 1 {
			sum -= freq[to]
			to--
		}
		for v := range freq {
			if v < from || v > to {
				lengths[part-1][v] = 15
			}
		}
		from = to + 1
		rest -= sum
	}
	return lengths
}

// codeLengths makes a Huffman code. Weights carry the depth of their tree in the
// low byte, so that of equal weights the flatter tree goes first.
func codeLengths(lengths []byte, freq []int) {
	n := len(freq)
	weight := make([]int, 2*n+2)
	parent := make([]int, 2*n+2)
	for i, f := range freq {
		weight[i+1] = max(f, 1) << 8
	}
	for {
		heap := make([]int, 1, n+2)
		up := func(z int) {
			x := heap[z]
			for weight[x] < weight[heap[z>>1]] {
				heap[z] = heap[z>>1]
				z >>= 1
			}
			heap[z] = x
		}
		take := func() int {
			top := heap[1]
			x := heap[len(heap)-1]
			heap = heap[:len(heap)-1]
			if len(heap) == 1 {
				return top
			}
			z := 1
			for {
				k := 2 * z
				if k >= len(heap) {
					break
				}
				if k < len(heap)-1 && weight[heap[k+1]] < weight[heap[k]] {
					k++
				}
				if weight[x] < weight[heap[k]] {
					break
				}
				heap[z] = heap[k]
				z = k
			}
			heap[z] = x
			return top
		}
		// Node 0 is lighter than all others: it ends the way up.
		weight[0] = 0
		nodes := n
		for i := 1; i <= n; i++ {
			parent[i] = 0
			heap = append(heap, i)
			up(len(heap) - 1)
		}
		for len(heap) > 2 {
			a, b := take(), take()
			nodes++
			parent[a], parent[b], parent[nodes] = nodes, nodes, 0
			weight[nodes] = weight[a]&^0xff + weight[b]&^0xff | 1 + max(weight[a]&0xff, weight[b]&0xff)
			heap = append(heap, nodes)
			up(len(heap) - 1)
		}
		tooLong := false
		for i := range n {
			l := 0
			for k := i + 1; parent[k] != 0; k = parent[k] {
				l++
			}
			lengths[i] = byte(l)
			tooLong = tooLong || l > longest
		}
		if !tooLong {
			return
		}
		for i := 1; i <= n; i++ {
			weight[i] = (1 + weight[i]>>8/2) << 8
		}
	}
}

// assign numbers the codes: by length, then by symbol.
func assign(codes []uint32, lengths []byte) {
	code := uint32(0)
	for l := byte(1); l <= 20; l++ {
		for i, k := range lengths {
			if k == l {
				codes[i] = code
				code++
			}
		}
		code <<= 1
	}
}
