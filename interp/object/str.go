package object

import "unicode/utf8"

// Str is a str: UTF-8 text in which lone surrogates stand as their three-byte
// encodings, with what is known about it.
//
// Two surrogates that come to stand side by side stay two code points, as in
// CPython, so comparing, searching and splitting text is comparing, searching
// and splitting bytes. Positions that scripts see are code points: equal to
// byte offsets when the text is ASCII (Len() == len(s.s)), else found through
// the breadcrumbs in ext (str_index.go).
//
// The text never changes. hash, size and ext are filled in when first needed:
// a str that several interpreters share is made by sharedStr, which leaves
// nothing to fill in.
type Str struct {
	Object
	s    string
	hash uint64 // 0: not computed
	// size is 0 until the code points have been counted, then 1 + their number,
	// in its low bits (sizeMask). The top bit is set in results of
	// concatenation: see ConcatStr. The bits between are the memory walk's mark,
	// all of them set in strs that interpreters share.
	size uint64
	ext  *strExt
}

const (
	// concatResult marks a str made by concatenation in Str.size.
	concatResult = 1 << 63
	// sizeMask are the bits of Str.size that hold the length.
	sizeMask = 1<<sizeBits - 1
	sizeBits = 47
	// sharedMark is the mark of strs that belong to no interpreter.
	sharedMark = 1<<(63-sizeBits) - 1
)

// strHeader is what a Str takes besides its text, for accounting.
const strHeader = 64

// StrType is the type of strs.
var StrType Type

// NewStr returns the str s. s must be UTF-8, or surrogates encoded alike; use
// decoders for bytes from outside.
func NewStr(s string) Value {
	switch len(s) {
	case 0:
		return emptyStr.Value()
	case 1:
		if s[0] < 0x80 {
			return charStrs[s[0]].Value()
		}
	case 2:
		if s[0]&^1 == 0xC2 {
			return charStrs[s[0]<<6|s[1]&0x3F].Value()
		}
	}
	o := &Str{s: s}
	o.Object = Object{&StrType, o}
	return Value{p: &o.Object}
}

// newStr is NewStr that charges the Runtime for the header and the text.
func (rt *Runtime) newStr(s string) Value {
	rt.allocated += int64(strHeader + len(s))
	return rt.largeStr(s)
}

// largeStr is NewStr for a text that may be large and is charged already.
func (rt *Runtime) largeStr(s string) Value { return rt.Large(NewStr(s), len(s)) }

// newASCII is newStr for text that is known to be ASCII.
func (rt *Runtime) newASCII(s string) Value {
	if len(s) <= 1 {
		return NewStr(s)
	}
	rt.allocated += int64(strHeader + len(s))
	o := &Str{s: s, size: uint64(len(s)) + 1}
	o.Object = Object{&StrType, o}
	return rt.Large(Value{p: &o.Object}, len(s))
}

// newCounted is newStr for text of n code points.
func (rt *Runtime) newCounted(s string, n int) Value {
	if len(s) <= 2 {
		return NewStr(s)
	}
	rt.allocated += int64(strHeader + len(s))
	o := &Str{s: s, size: uint64(n) + 1}
	o.Object = Object{&StrType, o}
	return rt.Large(Value{p: &o.Object}, len(s))
}

// sharedStr returns a str that several interpreters may use at once.
func sharedStr(s string) Value {
	if len(s) <= 1 {
		return NewStr(s)
	}
	o := &Str{s: s}
	o.Object = Object{&StrType, o}
	o.Hash()
	if !o.isASCII() {
		o.crumbs()
	}
	o.size |= sharedMark << sizeBits
	return Value{p: &o.Object}
}

// newRune returns the one-character str r.
func (rt *Runtime) newRune(r rune) Value {
	if r < 256 {
		return charStrs[r].Value()
	}
	if rt.chars == nil {
		rt.chars = new([charCache]*Str)
	}
	slot := &rt.chars[uint32(r)%charCache]
	if o := *slot; o != nil {
		if c, _ := runeAt(o.s, 0); c == r {
			return o.Value()
		}
	}
	var buf [4]byte
	v := rt.newCounted(string(appendRune(buf[:0], r)), 1)
	*slot = v.p.impl.(*Str)
	return v
}

// charCache is how many one-character strs an interpreter remembers.
const charCache = 512

// Value returns the str as a Python value.
func (s *Str) Value() Value { return Value{p: &s.Object} }

// Go returns the text.
func (s *Str) Go() string { return s.s }

// Len returns the length in code points.
func (s *Str) Len() int {
	if n := s.size & sizeMask; n != 0 {
		return int(n) - 1
	}
	n := countRunes(s.s)
	s.size |= uint64(n) + 1
	return n
}

// isASCII reports whether the text is all ASCII.
func (s *Str) isASCII() bool { return s.Len() == len(s.s) }

// Hash returns the str's hash, 0 only of the empty one.
func (s *Str) Hash() uint64 {
	if s.hash == 0 && s.s != "" {
		s.hash = hashString(s.s)
	}
	return s.hash
}

// charStrs are the one-character strs up to U+00FF, so that indexing allocates
// nothing. They are shared by all interpreters, so everything lazily computed
// is filled in here.
var charStrs [256]*Str

var emptyStr *Str

func init() {
	// One allocation for all of each kind: this runs whenever a process starts.
	var text [384]byte
	for i := range 256 {
		appendRune(text[:charAt(i)], rune(i))
	}
	texts, strs, exts := string(text[:]), make([]Str, 257), make([]strExt, 128)
	mk := func(o *Str, s string, n int) *Str {
		o.s, o.size, o.hash = s, uint64(n)+1, hashString(s)
		o.Object = Object{&StrType, o}
		o.size |= sharedMark << sizeBits
		return o
	}
	for i := range charStrs {
		charStrs[i] = mk(&strs[i], texts[charAt(i):charAt(i+1)], 1)
		if i >= 0x80 {
			exts[i-0x80].marks = firstMark
			strs[i].ext = &exts[i-0x80]
		}
	}
	emptyStr = mk(&strs[256], "", 0)
}

// firstMark are the breadcrumbs of text of up to 63 code points.
var firstMark = []int{0}

// charAt is where the UTF-8 form of code point i begins in a text of all code
// points from 0 to 255.
func charAt(i int) int { return i + max(0, i-0x80) }

// hashString is the hash of the str s.
func hashString(s string) uint64 { return hashText(s) }

// hashText is a fast 64-bit hash of s, the same in every process. As in CPython
// a str and the bytes of its encoding hash alike, and only what is empty has
// the hash 0.
func hashText[T string | []byte](s T) uint64 {
	if len(s) == 0 {
		return 0
	}
	const k0, k1 = 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93
	h := uint64(len(s)) * k0
	for len(s) >= 8 {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		h = (h ^ w) * k1
		h ^= h >> 29
		s = s[8:]
	}
	var w uint64
	for i := len(s) - 1; i >= 0; i-- {
		w = w<<8 | uint64(s[i])
	}
	h = (h ^ w) * k1
	h ^= h >> 32
	h *= k0
	h ^= h >> 29
	if h == 0 {
		return 1
	}
	return h
}

// runeAt decodes the code point that starts at byte i of s, which must be in
// range: as utf8.DecodeRuneInString, but surrogates are code points.
func runeAt(s string, i int) (r rune, size int) {
	b := s[i]
	switch {
	case b < 0x80:
		return rune(b), 1
	case b < 0xE0 && i+1 < len(s):
		return rune(b&0x1F)<<6 | rune(s[i+1]&0x3F), 2
	case b < 0xF0 && i+2 < len(s):
		return rune(b&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
	case i+3 < len(s):
		return rune(b&0x07)<<18 | rune(s[i+1]&0x3F)<<12 | rune(s[i+2]&0x3F)<<6 | rune(s[i+3]&0x3F), 4
	}
	return utf8.RuneError, len(s) - i
}

// runeBefore decodes the code point that ends at byte i of s, i > 0.
func runeBefore(s string, i int) (r rune, size int) {
	j := i - 1
	for j > 0 && s[j]&0xC0 == 0x80 {
		j--
	}
	r, _ = runeAt(s[:i], j)
	return r, i - j
}

// appendRune appends the encoding of r, surrogates included.
func appendRune(dst []byte, r rune) []byte {
	if 0xD800 <= r && r < 0xE000 {
		return append(dst, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(dst, r)
}

// runeLen returns how many bytes r takes.
func runeLen(r rune) int {
	switch {
	case r < 0x80:
		return 1
	case r < 0x800:
		return 2
	case r < 0x10000:
		return 3
	}
	return 4
}

// countRunes returns the number of code points of s: of bytes that start one.
func countRunes(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if i+8 <= len(s) {
			w := word(s, i)
			i += 8
			if w &= 0x8080808080808080; w == 0 {
				n += 8
				continue
			}
			w = word(s, i-8)
			// A byte continues a code point if its top bit is set and the next is not.
			c := w >> 7 &^ (w >> 6) & 0x0101010101010101
			n += 8 - int(c*0x0101010101010101>>56)
			continue
		}
		if s[i]&0xC0 != 0x80 {
			n++
		}
		i++
	}
	return n
}

// word returns eight bytes of s from i on; the compiler makes one load of it.
func word(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// isASCIIText reports whether all bytes of s are below 0x80.
func isASCIIText(s string) bool { return isASCIIBytes(s) }

func isASCIIBytes[T string | []byte](s T) bool {
	for len(s) >= 8 {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		if w&0x8080808080808080 != 0 {
			return false
		}
		s = s[8:]
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
