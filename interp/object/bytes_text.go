package object

import (
	"bytes"
	"encoding/hex"
	"math"
	"strings"
)

// This file holds the methods that take bytes for ASCII text, and hex.

func isByteUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func isByteLower(c byte) bool { return 'a' <= c && c <= 'z' }
func isByteDigit(c byte) bool { return '0' <= c && c <= '9' }
func isByteAlpha(c byte) bool { return isByteUpper(c) || isByteLower(c) }
func isByteAlnum(c byte) bool { return isByteAlpha(c) || isByteDigit(c) }

func byteToUpper(c byte) byte {
	if isByteLower(c) {
		return c - 32
	}
	return c
}

func byteToLower(c byte) byte {
	if isByteUpper(c) {
		return c + 32
	}
	return c
}

// allBytes is the answer of isalpha and the like: no byte fails, and there is one.
func allBytes(rt *Runtime, self Value, is func(byte) bool) Value {
	b := octets(self)
	if !rt.Work(len(b) >> 6) {
		return Value{}
	}
	look := lookout{rt: rt}
	for i, c := range b {
		if !look.past(i) {
			return Value{}
		}
		if !is(c) {
			return False
		}
	}
	return Bool(len(b) > 0)
}

func octetsIsAlnum(rt *Runtime, self Value) Value { return allBytes(rt, self, isByteAlnum) }
func octetsIsAlpha(rt *Runtime, self Value) Value { return allBytes(rt, self, isByteAlpha) }
func octetsIsDigit(rt *Runtime, self Value) Value { return allBytes(rt, self, isByteDigit) }
func octetsIsSpace(rt *Runtime, self Value) Value {
	return allBytes(rt, self, func(c byte) bool { return byteSpace[c] })
}

func octetsIsASCII(rt *Runtime, self Value) Value {
	look := lookout{rt: rt}
	for i, c := range octets(self) {
		if !look.past(i) {
			return Value{}
		}
		if c >= 0x80 {
			return False
		}
	}
	return True
}

func octetsIsLower(rt *Runtime, self Value) Value {
	return oneCase(rt, octets(self), isByteLower, isByteUpper)
}

func octetsIsUpper(rt *Runtime, self Value) Value {
	return oneCase(rt, octets(self), isByteUpper, isByteLower)
}

func oneCase(rt *Runtime, b []byte, want, not func(byte) bool) Value {
	seen := false
	look := lookout{rt: rt}
	for i, c := range b {
		if !look.past(i) {
			return Value{}
		}
		if not(c) {
			return False
		}
		seen = seen || want(c)
	}
	return Bool(seen)
}

func octetsIsTitle(rt *Runtime, self Value) Value {
	seen, prev := false, false
	look := lookout{rt: rt}
	for i, c := range octets(self) {
		if !look.past(i) {
			return Value{}
		}
		if isByteUpper(c) && prev || isByteLower(c) && !prev {
			return False
		}
		prev = isByteAlpha(c)
		seen = seen || prev
	}
	return Bool(seen)
}

// mapOctets returns an object like self with f applied to each byte; prev is
// whether the byte before is a letter.
func mapOctets(rt *Runtime, self Value, f func(c byte, prev bool, i int) byte) Value {
	b := octets(self)
	if !rt.Work(len(b)>>5) || !rt.Alloc(int64(len(b))) {
		return Value{}
	}
	out, ok := makeLarge[byte](rt, len(b), len(b), 1)
	if !ok {
		return Value{}
	}
	prev := false
	look := lookout{rt: rt}
	for i, c := range b {
		if !look.past(i) {
			return Value{}
		}
		out[i] = f(c, prev, i)
		prev = isByteAlpha(c)
	}
	return likeSelf(rt, self, out)
}

// upperOctets and lowerOctets are what bytes become in the other case.
var upperOctets, lowerOctets = func() (up, low [256]byte) {
	for i := range up {
		up[i], low[i] = byteToUpper(byte(i)), byteToLower(byte(i))
	}
	return
}()

// octetsBy returns an object like self with each byte looked up in t.
func octetsBy(rt *Runtime, self Value, t *[256]byte) Value {
	b := octets(self)
	if !rt.Work(len(b)>>5) || !rt.Alloc(int64(len(b))) {
		return Value{}
	}
	out, ok := makeLarge[byte](rt, len(b), len(b), 1)
	if !ok {
		return Value{}
	}
	for from := 0; from < len(b); from += lookBytes {
		for i, c := range b[from:min(from+lookBytes, len(b))] {
			out[from+i] = t[c]
		}
		if !rt.Look() {
			return Value{}
		}
	}
	return likeSelf(rt, self, out)
}

func octetsUpper(rt *Runtime, self Value) Value {
	return octetsBy(rt, self, &upperOctets)
}

func octetsLower(rt *Runtime, self Value) Value {
	return octetsBy(rt, self, &lowerOctets)
}

func octetsSwapCase(rt *Runtime, self Value) Value {
	return mapOctets(rt, self, func(c byte, _ bool, _ int) byte {
		if isByteAlpha(c) {
			return c ^ 32
		}
		return c
	})
}

func octetsCapitalize(rt *Runtime, self Value) Value {
	return mapOctets(rt, self, func(c byte, _ bool, i int) byte {
		if i == 0 {
			return byteToUpper(c)
		}
		return byteToLower(c)
	})
}

func octetsTitle(rt *Runtime, self Value) Value {
	return mapOctets(rt, self, func(c byte, prev bool, _ int) byte {
		if prev {
			return byteToLower(c)
		}
		return byteToUpper(c)
	})
}

// tabSize returns the argument of expandtabs.
func tabSize(rt *Runtime, v Value) (int, bool) {
	if absent(v) {
		return 8, true
	}
	return cInt(rt, v)
}

// cInt returns an argument that is a C int in CPython.
func cInt(rt *Runtime, v Value) (int, bool) {
	n, ok := IndexInt(rt, v)
	if !ok {
		if rt.Matches(&OverflowErrorType) {
			rt.Clear()
			rt.OverflowErrorf("Python int too large to convert to C int")
		}
		return 0, false
	}
	if n > math.MaxInt32 || n < math.MinInt32 {
		rt.OverflowErrorf("Python int too large to convert to C int")
		return 0, false
	}
	return int(n), true
}

func octetsExpandTabs(rt *Runtime, self, tabArg Value) Value {
	tab, ok := tabSize(rt, tabArg)
	if !ok {
		return Value{}
	}
	b := octets(self)
	size, col := 0, 0
	look := lookout{rt: rt}
	for i, c := range b {
		if !look.past(i) {
			return Value{}
		}
		switch c {
		case '\t':
			if tab > 0 {
				n := tab - col%tab
				col += n
				size += n
			}
		case '\n', '\r':
			col = 0
			size++
		default:
			col++
			size++
		}
		if size < 0 {
			return rt.OverflowErrorf("result too long")
		}
	}
	if !rt.Work(len(b)>>5) || !rt.Alloc(int64(size)) {
		return Value{}
	}
	out, ok := makeLarge[byte](rt, 0, size, 1)
	if !ok {
		return Value{}
	}
	col, look.next = 0, 0
	for _, c := range b {
		if !look.past(len(out)) {
			return Value{}
		}
		switch c {
		case '\t':
			if tab > 0 {
				n := tab - col%tab
				col += n
				for ; n > 0; n-- {
					out = append(out, ' ')
				}
			}
			continue
		case '\n', '\r':
			col = -1
		}
		out = append(out, c)
		col++
	}
	return likeSelf(rt, self, out)
}

// padOctets returns self with left and right copies of fill around it.
// allocOctets is Alloc for a result of n bytes like self. CPython has an error of its own for bytes that are larger than
// all memory.
func allocOctets(rt *Runtime, self Value, n int64) bool {
	if n > maxBytes && AsBytes(self) != nil {
		rt.OverflowErrorf("byte string is too large")
		return false
	}
	return rt.Alloc(n)
}

func padOctets(rt *Runtime, self Value, left, right int, fill byte) Value {
	left, right = max(left, 0), max(right, 0)
	if left == 0 && right == 0 {
		return unchanged(rt, self)
	}
	b := octets(self)
	n := len(b) + left + right
	if !allocOctets(rt, self, int64(n)) {
		return Value{}
	}
	out := bytes.Repeat([]byte{fill}, n)
	copy(out[left:], b)
	return likeSelf(rt, self, out)
}

// padArgs returns the width, 0 for a negative one, and the fill byte of a justifying method.
func padArgs(rt *Runtime, widthArg, fillArg Value, fn string) (width int, fill byte, ok bool) {
	n, ok := IndexInt(rt, widthArg)
	if !ok {
		return 0, 0, false
	}
	if absent(fillArg) {
		return int(max(n, 0)), ' ', true
	}
	b := octets(fillArg)
	if len(b) != 1 {
		rt.TypeErrorf("%s() argument 2 must be a byte string of length 1, not %s", fn, typeNameNone(fillArg))
		return 0, 0, false
	}
	return int(max(n, 0)), b[0], true
}

func octetsLJust(rt *Runtime, self, widthArg, fillArg Value) Value {
	width, fill, ok := padArgs(rt, widthArg, fillArg, "ljust")
	if !ok {
		return Value{}
	}
	return padOctets(rt, self, 0, width-len(octets(self)), fill)
}

func octetsRJust(rt *Runtime, self, widthArg, fillArg Value) Value {
	width, fill, ok := padArgs(rt, widthArg, fillArg, "rjust")
	if !ok {
		return Value{}
	}
	return padOctets(rt, self, width-len(octets(self)), 0, fill)
}

func octetsCenter(rt *Runtime, self, widthArg, fillArg Value) Value {
	width, fill, ok := padArgs(rt, widthArg, fillArg, "center")
	if !ok {
		return Value{}
	}
	left, right := centerPad(width, len(octets(self)))
	return padOctets(rt, self, left, right, fill)
}

// centerPad splits the padding of center: an odd one goes to the left when the
// width is odd too, as in CPython.
func centerPad(width, n int) (left, right int) {
	pad := width - n
	if pad <= 0 {
		return 0, 0
	}
	left = pad/2 + pad&width&1
	return left, pad - left
}

func octetsZFill(rt *Runtime, self, widthArg Value) Value {
	width, ok := IndexInt(rt, widthArg)
	if !ok {
		return Value{}
	}
	b := octets(self)
	if int(width) <= len(b) {
		return unchanged(rt, self)
	}
	if !allocOctets(rt, self, width) {
		return Value{}
	}
	out := bytes.Repeat([]byte{'0'}, int(width))
	n := int(width) - len(b)
	copy(out[n:], b)
	if len(b) > 0 && (b[0] == '+' || b[0] == '-') {
		out[0], out[n] = b[0], '0'
	}
	return likeSelf(rt, self, out)
}

// octetsHex is hex(sep, bytes_per_sep).
func octetsHex(rt *Runtime, self, sepArg, perArg Value) Value {
	return hexOf(rt, octets(self), sepArg, perArg)
}

func hexOf(rt *Runtime, b []byte, sepArg, perArg Value) Value {
	per := 1
	if !absent(perArg) {
		ok := false
		if per, ok = cInt(rt, perArg); !ok {
			return Value{}
		}
	}
	sep := byte(0)
	hasSep := !absent(sepArg)
	if hasSep {
		n := Len(rt, sepArg)
		if n < 0 {
			return Value{}
		}
		if n != 1 {
			return rt.ValueErrorf("sep must be length 1.")
		}
		if s := AsStr(sepArg); s != nil {
			if !s.isASCII() {
				return rt.ValueErrorf("sep must be ASCII.")
			}
			sep = s.s[0]
		} else if o := AsBytes(sepArg); o != nil {
			if sep = o.b[0]; sep >= 0x80 {
				return rt.ValueErrorf("sep must be ASCII.")
			}
		} else {
			return rt.TypeErrorf("sep must be str or bytes.")
		}
	}
	n := len(b)
	group, fromLeft := per, false
	if per < 0 {
		group, fromLeft = -per, true
	}
	if !hasSep || group == 0 {
		if !rt.AllocN(int64(n), 2) {
			return Value{}
		}
		if 2*n < pieceBytes {
			return rt.newASCII(hexText(b))
		}
		w := newTextPieces(rt, 2*n)
		for _, c := range b {
			if w.buf = append(w.buf, lowerHex[c>>4], lowerHex[c&15]); len(w.buf) >= pieceBytes && !w.flush() {
				return Value{}
			}
		}
		return rt.newASCII(w.text())
	}
	if !rt.AllocN(int64(n), 3) {
		return Value{}
	}
	w := newTextPieces(rt, 3*n)
	for i, c := range b {
		if len(w.buf) >= pieceBytes && !w.flush() {
			return Value{}
		}
		if i > 0 {
			// Groups are counted from the right unless the number is negative.
			if fromLeft && i%group == 0 || !fromLeft && (n-i)%group == 0 {
				w.buf = append(w.buf, sep)
			}
		}
		w.buf = append(w.buf, lowerHex[c>>4], lowerHex[c&15])
	}
	return rt.newASCII(w.text())
}

// octetsFromHex is the class method fromhex(string).
func octetsFromHex(rt *Runtime, cls, arg Value) Value {
	s := AsStr(arg)
	if s == nil {
		return rt.TypeErrorf("fromhex() argument must be str, not %s", typeNameNone(arg))
	}
	if !rt.Alloc(int64(len(s.s) / 2)) {
		return Value{}
	}
	out := make([]byte, 0, len(s.s)/2)
	look := lookout{rt: rt}
	for i := 0; i < len(s.s); {
		if !look.past(i) {
			return Value{}
		}
		if byteSpace[s.s[i]] {
			i++
			continue
		}
		hi := hexDigit(s.s[i])
		if hi < 0 {
			return badHex(rt, s, i)
		}
		i++
		if i >= len(s.s) || hexDigit(s.s[i]) < 0 {
			return badHex(rt, s, i)
		}
		out = append(out, byte(hi<<4|hexDigit(s.s[i])))
		i++
	}
	t := cls.AsType()
	array := t.IsSubtype(&BytearrayType)
	v := Value{}
	if array {
		v = rt.newBytearray(out)
	} else {
		v = rt.newBytes(out)
	}
	if t == &BytesType || t == &BytearrayType {
		return v
	}
	return Call1(rt, cls, v)
}

func badHex(rt *Runtime, s *Str, off int) Value {
	for i := range len(s.s) {
		if s.s[i] >= 0x80 {
			off = i // CPython looks for these first
			break
		}
	}
	return rt.ValueErrorf("non-hexadecimal number found in fromhex() arg at position %d", s.runeIndex(off))
}

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// hexText returns two digits for each byte of b, put together on the stack a
// piece at a time.
func hexText(b []byte) string {
	var piece [512]byte
	if 2*len(b) <= len(piece) {
		return string(piece[:hex.Encode(piece[:], b)])
	}
	var out strings.Builder
	out.Grow(2 * len(b))
	for len(b) > 0 {
		n := min(len(b), len(piece)/2)
		out.Write(piece[:hex.Encode(piece[:], b[:n])])
		b = b[n:]
	}
	return out.String()
}
