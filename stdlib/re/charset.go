package re

import (
	"sort"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is sets of characters as the matcher asks about them.

// charset answers for characters below 256 from a table, for the others from
// ranges and categories.
type charset struct {
	low    [256]bool
	ranges []runeRange // above 255, in order
	upper  []runeRange // ranges that also hold for the upper case of a character
	cats   uint8       // categories, a bit each; Unicode only
	not    bool
	fold   bool // ask about the lower case of the character
	kinds  uint8
}

type runeRange struct{ lo, hi rune }

// Every character above 255 is of one of four kinds, which tell some disjoint
// sets apart.
const (
	kindDigit = 1 << iota
	kindWord
	kindSpace
	kindOther
	allKinds = kindDigit | kindWord | kindSpace | kindOther
)

func kindOf(r rune) uint8 {
	switch {
	case object.IsDecimal(r):
		return kindDigit
	case object.IsAlnum(r):
		return kindWord
	case object.IsSpace(r):
		return kindSpace
	}
	return kindOther
}

var kindsOfCategory = [6]uint8{
	catDigit: kindDigit, catNotDigit: allKinds &^ kindDigit,
	catSpace: kindSpace, catNotSpace: allKinds &^ kindSpace,
	catWord: kindDigit | kindWord, catNotWord: kindSpace | kindOther,
}

// has reports whether r, which is above 255, belongs to the set.
func (s *charset) has(r rune) bool {
	if s.fold {
		return s.hasFolded(r)
	}
	return s.member(r) != s.not
}

// hasFolded is has for sets that ignore case.
func (s *charset) hasFolded(r rune) bool {
	lo := object.LowerRune(r)
	if lo < 256 {
		return s.low[lo]
	}
	return s.member(lo) != s.not
}

func (s *charset) member(r rune) bool {
	if s.cats != 0 && s.inCategory(r) {
		return true
	}
	return inRanges(s.ranges, r) || s.upper != nil && (inRanges(s.upper, r) || inRanges(s.upper, object.UpperRune(r)))
}

func (s *charset) inCategory(r rune) bool {
	for c := int8(0); c < 6; c++ {
		if s.cats&(1<<c) != 0 && isCategory(r, c, flagUnicode) {
			return true
		}
	}
	return false
}

func inRanges(rs []runeRange, r rune) bool {
	if len(rs) <= 4 {
		for _, x := range rs {
			if x.lo <= r && r <= x.hi {
				return true
			}
		}
		return false
	}
	i := sort.Search(len(rs), func(i int) bool { return rs[i].hi >= r })
	return i < len(rs) && rs[i].lo <= r
}

// isCategory reports whether r is of category c under flags. In the C locale
// LOCALE knows the ASCII letters only.
func isCategory(r rune, c int8, flags int) bool {
	var is bool
	unicode := flags&flagUnicode != 0
	switch c &^ 1 {
	case catDigit:
		is = '0' <= r && r <= '9' || unicode && r >= 0x80 && object.IsDecimal(r)
	case catSpace:
		is = r == ' ' || '\t' <= r && r <= '\r' || unicode && object.IsSpace(r)
	default:
		is = r == '_' || isLetter(r) || isDigit(r) || unicode && r >= 0x80 && object.IsAlnum(r)
	}
	return is != (c&1 != 0)
}

// lower returns r's lower case under flags.
func lower(r rune, flags int) rune {
	if flags&flagUnicode != 0 {
		return object.LowerRune(r)
	}
	if 'A' <= r && r <= 'Z' {
		return r + 32
	}
	return r
}

// isCased reports whether case matters for r.
func isCased(r rune, flags int) bool {
	if flags&flagUnicode != 0 {
		return object.LowerRune(r) != r || object.UpperRune(r) != r
	}
	return isLetter(r)
}

// sameUpper lists lower-case characters that share their upper case with
// others: they match each other when case is ignored.
var sameUpper = func() map[rune][]rune {
	m := map[rune][]rune{}
	for _, group := range [...]string{"iı", "sſ", "µμ", "\u0345ι\u1fbe", "ΐ\u1fd3", "ΰ\u1fe3", "βϐ", "εϵ", "θϑ", "κϰ", "πϖ", "ρϱ", "ςσ", "φϕ",
		"вᲀ", "дᲁ", "оᲂ", "сᲃ", "тᲄᲅ", "ъᲆ", "ѣᲇ", "ᲈꙋ", "ṡẛ", "\ufb05\ufb06"} {
		rs := []rune(group)
		for i, r := range rs {
			m[r] = append(append([]rune(nil), rs[:i]...), rs[i+1:]...)
		}
	}
	return m
}()

// others returns the characters that count as lo when case is ignored.
func others(lo rune, flags int) []rune {
	if flags&flagUnicode == 0 {
		return nil
	}
	return sameUpper[lo]
}

// newCharset compiles the members items of a set.
func (c *compiler) newCharset(items []setItem, not bool, flags int) *charset {
	s := &charset{not: not, kinds: 0}
	ignore := flags&flagIgnoreCase != 0
	unicode := flags&flagUnicode != 0
	var low [256]bool
	add := func(r rune) {
		if r < 256 {
			low[r] = true
		} else {
			s.ranges = append(s.ranges, runeRange{r, r})
		}
	}
	cased := false
	for _, it := range items {
		if !c.rt.Tick() {
			return s
		}
		if it.cat >= 0 {
			for r := range rune(256) {
				if isCategory(r, it.cat, flags) {
					low[r] = true
				}
			}
			if unicode {
				s.cats |= 1 << it.cat
			} else if it.cat&1 != 0 {
				s.ranges = append(s.ranges, runeRange{256, 0x10FFFF})
			}
			continue
		}
		if !ignore {
			for r := it.lo; r <= min(it.hi, 255); r++ {
				low[r] = true
			}
			if it.hi > 255 {
				s.ranges = append(s.ranges, runeRange{max(it.lo, 256), it.hi})
			}
			continue
		}
		for r := it.lo; r <= min(it.hi, 0xFFFF); r++ {
			if r >= 0x3400 && r+1 < it.hi && !unicode {
				s.ranges = append(s.ranges, runeRange{r, min(it.hi, 0xFFFF)})
				break
			}
			lo := lower(r, flags)
			add(lo)
			cased = cased || isCased(r, flags)
			for _, o := range others(lo, flags) {
				add(o)
			}
		}
		if it.hi > 0xFFFF {
			// As in CPython the characters above are compared as they are, ranges
			// also in upper case.
			cased = true
			r := runeRange{max(it.lo, 0x10000), it.hi}
			if it.lo == it.hi {
				s.ranges = append(s.ranges, r)
			} else {
				s.upper = append(s.upper, r)
			}
		}
		if !c.rt.Work(int(it.hi-it.lo) >> 3) {
			return s
		}
	}
	s.ranges = mergeRanges(s.ranges)
	s.kinds = s.kindsAbove()
	s.fold = ignore && cased && unicode
	for r := range s.low {
		lo := rune(r)
		if ignore && cased {
			lo = lower(rune(r), flags)
		}
		if lo < 256 {
			s.low[r] = low[lo] != not
		} else {
			s.low[r] = s.member(lo) != not
		}
	}
	if s.fold {
		// hasFolded asks the table about lower-case characters only.
		s.kinds = allKinds
	} else if not {
		s.kinds = allKinds
		if len(s.ranges) == 0 && s.upper == nil {
			s.kinds = 0
			for k := uint8(1); k < 1<<4; k <<= 1 {
				if !s.coversKind(k) {
					s.kinds |= k
				}
			}
		}
	}
	return s
}

// kindsAbove returns the kinds of characters above 255 that s, not negated,
// can hold.
func (s *charset) kindsAbove() (k uint8) {
	for c, kinds := range kindsOfCategory {
		if s.cats&(1<<c) != 0 {
			k |= kinds
		}
	}
	for _, r := range s.ranges {
		if r.hi-r.lo > 8 {
			return allKinds
		}
		for x := r.lo; x <= r.hi; x++ {
			k |= kindOf(x)
		}
	}
	if s.upper != nil {
		return allKinds
	}
	return k
}

// coversKind reports whether the categories of s hold all characters of kind k.
func (s *charset) coversKind(k uint8) bool {
	for c, kinds := range kindsOfCategory {
		if s.cats&(1<<c) != 0 && kinds&k != 0 {
			return true
		}
	}
	return false
}

func mergeRanges(rs []runeRange) []runeRange {
	if len(rs) < 2 {
		return rs
	}
	sort.Slice(rs, func(i, j int) bool { return rs[i].lo < rs[j].lo })
	out := rs[:1]
	for _, r := range rs[1:] {
		if last := &out[len(out)-1]; r.lo <= last.hi+1 {
			last.hi = max(last.hi, r.hi)
		} else {
			out = append(out, r)
		}
	}
	return out
}
