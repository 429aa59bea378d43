package decimal

import (
	"math/big"
	"math/bits"
	"strconv"
)

// This file is what arithmetic does in machine words: most coefficients have
// less than 19 digits, and the sums and products of many fit a word, too.

// coefWords is a coefficient of one or two words in one allocation.
type coefWords struct {
	n     big.Int
	words [2]big.Word
}

// ofWord returns u as a coefficient.
func ofWord(u uint64) *big.Int {
	if bits.UintSize < 64 || u == 0 {
		return new(big.Int).SetUint64(u)
	}
	c := &coefWords{}
	c.words[0] = big.Word(u)
	return c.n.SetBits(c.words[:1])
}

// ofWords returns hi<<64|lo as a coefficient.
func ofWords(hi, lo uint64) *big.Int {
	if bits.UintSize < 64 || hi == 0 {
		if hi == 0 {
			return ofWord(lo)
		}
		n := new(big.Int).SetUint64(hi)
		return n.Lsh(n, 64).Or(n, new(big.Int).SetUint64(lo))
	}
	c := &coefWords{}
	c.words[0], c.words[1] = big.Word(lo), big.Word(hi)
	return c.n.SetBits(c.words[:])
}

// words2 returns both coefficients if each is a word.
func words2(a, b *big.Int) (x, y uint64, ok bool) {
	if !a.IsUint64() || !b.IsUint64() {
		return 0, 0, false
	}
	return a.Uint64(), b.Uint64(), true
}

// timesTen returns u * 10**k if that is a word.
func timesTen(u uint64, k int64) (uint64, bool) {
	if k < 0 || k >= int64(len(smallTens)) {
		return 0, false
	}
	hi, lo := bits.Mul64(u, smallTens[k])
	return lo, hi == 0
}

// addWords is add for numbers that are finite and not zero, in words. ok is
// false if they do not fit or cancel each other out.
func addWords(a, b num) (r num, ok bool) {
	x, y, ok := words2(a.coef, b.coef)
	if !ok {
		return r, false
	}
	exp := a.exp
	switch {
	case a.exp > b.exp:
		exp = b.exp
		x, ok = timesTen(x, a.exp-b.exp)
	case a.exp < b.exp:
		y, ok = timesTen(y, b.exp-a.exp)
	}
	if !ok {
		return r, false
	}
	if a.neg == b.neg {
		sum, carry := bits.Add64(x, y, 0)
		return num{neg: a.neg, exp: exp, coef: ofWord(sum)}, carry == 0
	}
	switch {
	case x > y:
		return num{neg: a.neg, exp: exp, coef: ofWord(x - y)}, true
	case y > x:
		return num{neg: b.neg, exp: exp, coef: ofWord(y - x)}, true
	}
	return r, false
}

// divTen divides hi<<64|lo by a word.
func divTen(hi, lo, by uint64) (qhi, qlo, rem uint64) {
	qhi, rem = hi/by, hi%by
	qlo, rem = bits.Div64(rem, lo, by)
	return
}

// divWords is the quotient of a * 10**shift and b, all of whose steps fit two
// words; exact says that nothing is left. Digits after the last are told by a
// last digit that is neither 0 nor 5.
func divWords(a, b *big.Int, shift int64) (hi, lo uint64, exact, ok bool) {
	x, y, ok := words2(a, b)
	if !ok || shift < 0 || shift > 38 {
		return 0, 0, false, false
	}
	first := min(shift, 19)
	hi, lo = bits.Mul64(x, smallTens[first])
	m := smallTens[shift-first]
	h1, l1 := bits.Mul64(lo, m)
	h2, l2 := bits.Mul64(hi, m)
	hi, carry := bits.Add64(h1, l2, 0)
	if h2 != 0 || carry != 0 {
		return 0, 0, false, false
	}
	hi, lo, rem := divTen(hi, l1, y)
	if rem == 0 {
		return hi, lo, true, true
	}
	// 2**64 is 1 modulo 5.
	if (hi%5+lo%5)%5 == 0 {
		var carry uint64
		lo, carry = bits.Add64(lo, 1, 0)
		hi += carry
	}
	return hi, lo, false, true
}

// stripWords takes zeros off the end until the exponent is ideal.
func stripWords(hi, lo uint64, exp, ideal int64) (*big.Int, int64) {
	if hi|lo == 0 {
		return bigZero, exp
	}
	for k := int64(16); k > 0; {
		qhi, qlo, rem := divTen(hi, lo, smallTens[k])
		if rem != 0 || exp+k > ideal {
			k /= 2
			continue
		}
		hi, lo, exp = qhi, qlo, exp+k
	}
	return ofWords(hi, lo), exp
}

// dropWords is dropDigits for a coefficient of at most two words and k digits
// that a word can hold.
func dropWords(neg bool, hi, lo uint64, k int64, rounding int) (q *big.Int, inexact bool) {
	p := smallTens[k]
	hi, lo, rem := divTen(hi, lo, p)
	if rem == 0 {
		return ofWords(hi, lo), false
	}
	up := false
	switch rounding {
	case roundUp:
		up = true
	case roundCeiling:
		up = !neg
	case roundFloor:
		up = neg
	case roundHalfUp, roundHalfDown, roundHalfEven:
		up = rem > p-rem || rem == p-rem && (rounding == roundHalfUp || rounding == roundHalfEven && lo&1 == 1)
	case round05Up:
		up = (hi%5+lo%5)%5 == 0
	}
	if up {
		var carry uint64
		lo, carry = bits.Add64(lo, 1, 0)
		hi += carry
	}
	return ofWords(hi, lo), true
}

// wideWords is how many words dropWide divides: those of the product of two
// numbers of the default precision.
const wideWords = 4

// dropWide is dropDigits for a coefficient of few words, divided by as much as
// a word can hold at a time.
func dropWide(neg bool, words []big.Word, k int64, rounding int) (q *big.Int, inexact bool) {
	var w [wideWords]uint64
	n := len(words)
	for i, x := range words {
		w[i] = uint64(x)
	}
	below, last, p := false, uint64(0), uint64(1)
	for k > 0 {
		step := min(k, int64(len(smallTens)-1))
		below = below || last != 0
		last, p, k = 0, smallTens[step], k-step
		for i := n - 1; i >= 0; i-- {
			w[i], last = bits.Div64(last, w[i], p)
		}
		for n > 0 && w[n-1] == 0 {
			n--
		}
	}
	inexact = below || last != 0
	up := false
	switch rounding {
	case roundUp:
		up = inexact
	case roundCeiling:
		up = inexact && !neg
	case roundFloor:
		up = inexact && neg
	case roundHalfUp, roundHalfDown, roundHalfEven:
		half := last == p-last && p > 1
		up = last > p-last || half && (below || rounding == roundHalfUp || rounding == roundHalfEven && w[0]&1 == 1)
	case round05Up:
		// 2**64 is 1 modulo 5.
		up = inexact && (w[0]%5+w[1]%5+w[2]%5+w[3]%5)%5 == 0
	}
	if up {
		carry := uint64(1)
		for i := 0; i < wideWords && carry != 0; i++ {
			w[i], carry = bits.Add64(w[i], 0, carry)
		}
	}
	if w[2]|w[3] == 0 {
		return ofWords(w[1], w[0]), inexact
	}
	return new(big.Int).SetBits([]big.Word{big.Word(w[0]), big.Word(w[1]), big.Word(w[2]), big.Word(w[3])}), inexact
}

// twoWords returns a coefficient as hi<<64|lo.
func twoWords(n *big.Int) (hi, lo uint64, ok bool) {
	if bits.UintSize < 64 {
		return 0, n.Uint64(), n.IsUint64()
	}
	switch w := n.Bits(); len(w) {
	case 0:
		return 0, 0, true
	case 1:
		return 0, uint64(w[0]), true
	case 2:
		return uint64(w[1]), uint64(w[0]), true
	}
	return 0, 0, false
}

// The modulus of hashes of numbers, and the inverse of ten modulo it.
const (
	hashModulus = 1<<61 - 1
	hashTenth   = 2075258708292324556
)

func hashTimes(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	_, rem := bits.Div64(hi, lo, hashModulus)
	return rem
}

// hashPower is 10**e modulo the modulus of hashes.
func hashPower(e int64) uint64 {
	base, n := uint64(10), uint64(e)
	if e < 0 {
		base, n = hashTenth, uint64(-e)
	}
	power := uint64(1)
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			power = hashTimes(power, base)
		}
		base = hashTimes(base, base)
	}
	return power
}

// parseWord reads a plain number of at most 18 digits, with a sign and a point
// if it likes; ok is false for anything else.
func parseWord(text string) (x num, ok bool) {
	s := text
	if s != "" && (s[0] == '+' || s[0] == '-') {
		x.neg = s[0] == '-'
		s = s[1:]
	}
	if s == "" || len(s) > 19 {
		return x, false
	}
	u, point := uint64(0), -1
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			u = u*10 + uint64(c-'0')
		case c == '.' && point < 0:
			point = i
		default:
			return x, false
		}
	}
	switch {
	case point < 0 && len(s) == 19 || point >= 0 && len(s) == 1:
		return x, false
	case point >= 0:
		x.exp = -int64(len(s) - 1 - point)
	}
	x.coef = ofWord(u)
	return x, true
}

// textWord writes a number of up to 38 digits that needs no exponent.
func (x num) textWord() (string, bool) {
	if x.kind != finite || x.exp > 0 || x.exp < -40 {
		return "", false
	}
	var digits [40]byte
	s, ok := appendWords(digits[:0], x.coef)
	if !ok {
		return "", false
	}
	left := int(x.exp) + len(s)
	if left <= -6 {
		return "", false
	}
	var room [56]byte
	b := room[:0]
	if x.neg {
		b = append(b, '-')
	}
	switch {
	case left == len(s):
		b = append(b, s...)
	case left > 0:
		b = append(append(append(b, s[:left]...), '.'), s[left:]...)
	default:
		b = append(b, "0."...)
		for range -left {
			b = append(b, '0')
		}
		b = append(b, s...)
	}
	return string(b), true
}

// appendWords appends the digits of n if they are at most 38.
func appendWords(b []byte, n *big.Int) ([]byte, bool) {
	if n.IsUint64() {
		return strconv.AppendUint(b, n.Uint64(), 10), true
	}
	const half, power = 19, 10_000_000_000_000_000_000
	w := n.Bits()
	if bits.UintSize < 64 || len(w) != 2 || uint64(w[1]) >= power {
		return b, false
	}
	hi, lo := bits.Div64(uint64(w[1]), uint64(w[0]), power)
	if hi >= power {
		return b, false
	}
	b = strconv.AppendUint(b, hi, 10)
	end := len(b) + half
	b = b[:end]
	for i := end - 1; i >= end-half; i-- {
		b[i] = byte('0' + lo%10)
		lo /= 10
	}
	return b, true
}
