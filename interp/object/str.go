package object

// Str is a str: UTF-8 text in which lone surrogates stand as their three-byte
// encodings (WTF-8), with what is known about it. Text that is all ASCII is
// indexed directly; other text through breadcrumbs (str_index.go).
type Str struct {
	Object
	s     string
	hash  uint64 // 0: not computed
	runes int32  // length in code points, -1: not counted
	ascii bool   // valid once runes is known
	crumb *crumbs
}

// StrType is the type of strs.
var StrType Type

// NewStr returns the str s. Invalid UTF-8 must not be passed in except for
// encoded surrogates; use decoders for bytes from outside.
func NewStr(s string) Value {
	if len(s) == 1 && s[0] < 0x80 {
		return charStrs[s[0]].Value()
	}
	if len(s) == 0 {
		return emptyStr.Value()
	}
	o := &Str{s: s, runes: -1}
	o.Object = Object{&StrType, o}
	return Value{p: &o.Object}
}

// Value returns the str as a Python value.
func (s *Str) Value() Value { return Value{p: &s.Object} }

// Go returns the text.
func (s *Str) Go() string { return s.s }

// Hash returns the str's hash, never 0.
func (s *Str) Hash() uint64 {
	if s.hash == 0 {
		s.hash = hashString(s.s)
	}
	return s.hash
}

// charStrs are the one-character ASCII strs, so that indexing allocates
// nothing. They are shared by all interpreters, so everything lazily computed
// is filled in here.
var charStrs [128]*Str

var emptyStr *Str

func init() {
	mk := func(s string) *Str {
		o := &Str{s: s, runes: int32(len(s)), ascii: true, hash: hashString(s)}
		o.Object = Object{&StrType, o}
		return o
	}
	for i := range charStrs {
		charStrs[i] = mk(string(rune(i)))
	}
	emptyStr = mk("")
}

// hashString is a fast 64-bit hash of s, the same in every process, never 0.
func hashString(s string) uint64 {
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
