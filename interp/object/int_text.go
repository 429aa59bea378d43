package object

import (
	"math/big"
	"math/bits"
	"strconv"
	"strings"
)

// This file converts ints to text: repr, bin, oct, hex and format all end here.

const tooManyDigits = "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"

func intRepr(rt *Runtime, v Value) Value {
	if v.p == &intTag {
		return rt.newASCII(strconv.FormatInt(int64(v.n), 10))
	}
	s, ok := intText(rt, v, 10)
	if !ok {
		return Value{}
	}
	return rt.newASCII(s)
}

// intText returns the digits of the int v (of any int type) in the given base,
// with a sign when it is negative; ok is false with an exception pending.
func intText(rt *Runtime, v Value, base int) (s string, ok bool) {
	n, b, _ := intOf(v)
	if b == nil {
		return strconv.FormatInt(n, base), true
	}
	return rt.bigText(b, base)
}

// IntText returns the digits of the int v in a base between 2 and 36, with a
// sign when it is negative and no prefix: what bin(), oct() and hex() need.
func IntText(rt *Runtime, v Value, base int) (string, bool) { return intText(rt, v, base) }

func (rt *Runtime) bigText(b *big.Int, base int) (string, bool) {
	n := b.BitLen()
	digits := n // enough for base 2
	switch base {
	case 10:
		// 30103/100000 is above log10(2).
		digits = int(int64(n)*30103/100000) + 1
		if rt.IntDigits > 0 && digits > rt.IntDigits+2 {
			rt.ValueErrorf(tooManyDigits, rt.IntDigits)
			return "", false
		}
	case 8:
		digits = n/3 + 1
	case 16:
		digits = n/4 + 1
	}
	if !rt.Alloc(int64(digits)) {
		return "", false
	}
	var s string
	if base&(base-1) == 0 {
		var ok bool
		if s, ok = rt.textAligned(b, base, digits+1); !ok {
			return "", false
		}
	} else {
		var sb strings.Builder
		if b.Sign() < 0 {
			sb.WriteByte('-')
		}
		if !rt.textPieces(&sb, new(big.Int).Abs(b), base, 0) {
			return "", false
		}
		s = sb.String()
	}
	if base == 10 && rt.IntDigits > 0 && len(s)-b2i(b.Sign() < 0) > rt.IntDigits {
		rt.ValueErrorf(tooManyDigits, rt.IntDigits)
		return "", false
	}
	return s, true
}

// textAligned is the text of b, of n characters at most, in a base whose digits
// are bits: a multiple of as many words as textWords is a number of digits.
func (rt *Runtime) textAligned(b *big.Int, base, n int) (string, bool) {
	const textWords = 15 * 256
	words := b.Bits()
	if len(words) <= textWords {
		return b.Text(base), true
	}
	var sb strings.Builder
	sb.Grow(n)
	if b.Sign() < 0 {
		sb.WriteByte('-')
	}
	zeros := strings.Repeat("0", textWords*bits.UintSize/(bits.Len(uint(base))-1))
	for hi := len(words); hi > 0; {
		lo := (hi - 1) / textWords * textWords
		piece := new(big.Int).SetBits(words[lo:hi:hi]).Text(base)
		if !rt.Work(len(piece) / 2) {
			return "", false
		}
		if hi < len(words) {
			sb.WriteString(zeros[len(piece):])
		}
		sb.WriteString(piece)
		hi = lo
	}
	return sb.String(), true
}

// textPieces writes b >= 0, padded with zeros to width. A number too long for
// one go is divided by a power of the base near its square root.
func (rt *Runtime) textPieces(sb *strings.Builder, b *big.Int, base, width int) bool {
	words := len(b.Bits())
	if w := mulWork(words, words) * 4; w <= workPiece {
		if !rt.Work(w) {
			return false
		}
		s := b.Text(base)
		for i := len(s); i < width; i++ {
			sb.WriteByte('0')
		}
		sb.WriteString(s)
		return true
	}
	half := int(float64(b.BitLen()) / 2 / log2Base(base))
	p := rt.powBig(big.NewInt(int64(base)), int64(half))
	if p == nil {
		return false
	}
	q, r := rt.quoRemBig(b, p)
	if q == nil {
		return false
	}
	return rt.textPieces(sb, q, base, max(0, width-half)) && rt.textPieces(sb, r, base, half)
}

func log2Base(base int) float64 {
	if base == 10 {
		return 3.321928094887362
	}
	return float64(bits.Len(uint(base)))
}

// BigFromDigits is bigFromDigits for packages with numbers of their own.
func (rt *Runtime) BigFromDigits(s string, base int) *big.Int { return rt.bigFromDigits(s, base) }

// bigFromDigits returns the number whose digits (no sign, no underscores, all
// valid in the base) are s, nil with an exception pending.
func (rt *Runtime) bigFromDigits(s string, base int) *big.Int {
	const piece = 20_000
	if len(s) <= piece {
		if !rt.Work(1 + len(s)*len(s)/20_000) {
			return nil
		}
		if base == 10 && len(s) <= wordwise && bits.UintSize == 64 {
			return bigFromDecimal(s)
		}
		b, _ := new(big.Int).SetString(s, base)
		return b
	}
	half := len(s) / 2
	if base&(base-1) == 0 {
		hi := rt.bigFromDigits(s[:len(s)-half], base)
		if hi == nil {
			return nil
		}
		lo := rt.bigFromDigits(s[len(s)-half:], base)
		if lo == nil {
			return nil
		}
		return hi.Or(hi.Lsh(hi, uint(half*(bits.Len(uint(base))-1))), lo)
	}
	p := rt.powBig(big.NewInt(int64(base)), int64(half))
	if p == nil {
		return nil
	}
	hi := rt.bigFromDigits(s[:len(s)-half], base)
	if hi == nil {
		return nil
	}
	lo := rt.bigFromDigits(s[len(s)-half:], base)
	if lo == nil {
		return nil
	}
	if hi = rt.mulBig(hi, p); hi == nil {
		return nil
	}
	return hi.Add(hi, lo)
}

// wordwise is up to how many digits bigFromDecimal is faster than math/big.
const wordwise = 400

// bigFromDecimal is bigFromDigits in base 10, 19 digits at a time, for words of
// 64 bits.
func bigFromDecimal(s string) *big.Int {
	const digits, power = 19, 10_000_000_000_000_000_000
	words := make([]big.Word, 0, len(s)/digits+1)
	for first := true; len(s) > 0; first = false {
		n := digits
		if k := len(s) % digits; first && k > 0 {
			n = k // the others are whole
		}
		carry := uint64(0)
		for i := range n {
			carry = carry*10 + uint64(s[i]-'0')
		}
		s = s[n:]
		for i, w := range words {
			hi, lo := bits.Mul64(uint64(w), power)
			lo, c := bits.Add64(lo, carry, 0)
			words[i], carry = big.Word(lo), hi+c
		}
		if carry > 0 {
			words = append(words, big.Word(carry))
		}
	}
	return new(big.Int).SetBits(words)
}
