package object

import (
	"math/big"
	"math/bits"
)

// intRows lists the methods of int.
func intRows() []Row {
	return []Row{
		{Sig: "bit_length(self, /)", Doc: "The number of bits of the absolute value, 0 for 0.", Fn: intBitLength},
		{Sig: "bit_count(self, /)", Doc: "The number of ones among the bits of the absolute value.", Fn: intBitCount},
		{Sig: "as_integer_ratio(self, /)", Doc: "The pair (self, 1).", Fn: intRatio},
		{Sig: "conjugate(self, /)", Doc: "The int itself.", Fn: intPos},
		{Sig: "is_integer(self, /)", Doc: "True, as for a float that is whole.", Fn: func(*Runtime, Value) Value { return True }},
		{Sig: "__trunc__(self, /)", Doc: "The int itself.", Fn: intPos},
		{Sig: "__floor__(self, /)", Doc: "The int itself.", Fn: intPos},
		{Sig: "__ceil__(self, /)", Doc: "The int itself.", Fn: intPos},
		{Sig: "__round__(self, ndigits=None, /)", Doc: "The int itself, or with negative ndigits the nearest multiple of a power of ten, halves to even.", Fn: intRound},
		{Sig: "__getnewargs__(self, /)", Fn: func(rt *Runtime, v Value) Value { return NewTuple([]Value{intPos(rt, v)}) }},
		{Sig: "__sizeof__(self, /)", Doc: "The size CPython gives for the int, in bytes.", Fn: intSizeof},
		{Sig: "real", Doc: "The int itself.", Fn: intPos, Kind: Getter},
		{Sig: "imag", Doc: "0.", Fn: func(*Runtime, Value) Value { return Int(0) }, Kind: Getter},
		{Sig: "numerator", Doc: "The int itself.", Fn: intPos, Kind: Getter},
		{Sig: "denominator", Doc: "1.", Fn: func(*Runtime, Value) Value { return Int(1) }, Kind: Getter},
	}
}

func intBitLength(rt *Runtime, v Value) Value {
	n, b, _ := intOf(v)
	if b != nil {
		return Int(int64(b.BitLen()))
	}
	return Int(int64(bits.Len64(absU(n))))
}

func intBitCount(rt *Runtime, v Value) Value {
	n, b, _ := intOf(v)
	if b == nil {
		return Int(int64(bits.OnesCount64(absU(n))))
	}
	if !rt.Work(len(b.Bits()) / workWords) {
		return Value{}
	}
	c := 0
	for _, w := range b.Bits() {
		c += bits.OnesCount(uint(w))
	}
	return Int(int64(c))
}

func intRatio(rt *Runtime, v Value) Value {
	return NewTuple([]Value{intPos(rt, v), Int(1)})
}

// intSizeof counts CPython's 30-bit digits behind a header of 24 bytes.
func intSizeof(rt *Runtime, v Value) Value {
	n, b, _ := intOf(v)
	length := bits.Len64(absU(n))
	if b != nil {
		length = b.BitLen()
	}
	return Int(int64(24 + 4*max(1, (length+29)/30)))
}

func intRound(rt *Runtime, v, ndigits Value) Value {
	// Unlike float's, this __round__ does not take None.
	if absent(ndigits) {
		return intPos(rt, v)
	}
	nd := Index(rt, ndigits)
	if nd.p == nil {
		return nd
	}
	n, b, _ := intOf(v)
	d, db, _ := intOf(nd)
	if db == nil && d >= 0 || db != nil && db.Sign() > 0 {
		return intPos(rt, v)
	}
	x := widen(n, b)
	// Beyond twice the number's own size the result is 0.
	if db != nil || -d > int64(x.BitLen())/3+2 {
		return Int(0)
	}
	p := rt.powBig(big.NewInt(10), -d)
	if p == nil {
		return Value{}
	}
	q, r := new(big.Int), new(big.Int)
	if !rt.floorDivMod(q, r, x, p) {
		return Value{}
	}
	// Up when the remainder is above half, or exactly half of an odd quotient.
	half := new(big.Int).Lsh(r, 1).Cmp(p)
	if half > 0 || half == 0 && q.Bit(0) != 0 {
		r.Sub(r, p)
	}
	return IntFromBig(new(big.Int).Sub(x, r))
}
