package object

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/unicode/runenames"
)

// RuneName returns the Unicode name of r, "" if it has none, as
// unicodedata.name does.
func RuneName(r rune) string {
	switch {
	case 0xAC00 <= r && r <= 0xD7A3:
		i := int(r - 0xAC00)
		return "HANGUL SYLLABLE " + hangulLead[i/588] + hangulVowel[i/28%21] + hangulTail[i%28]
	case isUnifiedIdeograph(r):
		return fmt.Sprintf("CJK UNIFIED IDEOGRAPH-%04X", r)
	case 0x17000 <= r && r <= 0x187F7, 0x18D00 <= r && r <= 0x18D08:
		// CPython's table has no names for Tangut ideographs.
		return ""
	}
	name := runenames.Name(r)
	if strings.HasPrefix(name, "<") {
		return ""
	}
	return name
}

func isUnifiedIdeograph(r rune) bool {
	switch {
	case r < 0x3400:
		return false
	case r <= 0x4DBF, 0x4E00 <= r && r <= 0x9FFF:
		return true
	case r < 0x20000:
		return false
	case r <= 0x2A6DF, 0x2A700 <= r && r <= 0x2B739, 0x2B740 <= r && r <= 0x2B81D, 0x2B820 <= r && r <= 0x2CEA1,
		0x2CEB0 <= r && r <= 0x2EBE0, 0x2EBF0 <= r && r <= 0x2EE5D, 0x30000 <= r && r <= 0x3134A, 0x31350 <= r && r <= 0x323AF:
		return true
	}
	return false
}

var (
	hangulLead  = strings.Split("G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H", ",")
	hangulVowel = strings.Split("A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I", ",")
	hangulTail  = strings.Split(",G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H", ",")
)

// runesByName is filled when the first name is looked up.
var runesByName struct {
	once  sync.Once
	runes map[string]rune
}

// RuneNamed returns the character that a name, or an alias that the host knows,
// stands for.
func (rt *Runtime) RuneNamed(name string) (rune, bool) {
	r, ok := RuneNamed(name)
	if !ok && rt.Hooks.Alias != nil {
		return rt.Hooks.Alias(name)
	}
	return r, ok
}

// RuneNamed returns the character with a Unicode name, in any case.
func RuneNamed(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if hex, ok := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-"); ok {
		n, err := strconv.ParseUint(hex, 16, 32)
		return rune(n), err == nil && (len(hex) == 4 || len(hex) == 5) && isUnifiedIdeograph(rune(n))
	}
	if syllable, ok := strings.CutPrefix(name, "HANGUL SYLLABLE "); ok {
		return runeOfSyllable(syllable)
	}
	runesByName.once.Do(func() {
		m := make(map[string]rune, 1<<15)
		for r := rune(0); r <= 0xE01FF; r++ {
			if r == 0x32000 {
				r = 0xE0000
			}
			if s := RuneName(r); s != "" && !isUnifiedIdeograph(r) {
				m[s] = r
			}
		}
		runesByName.runes = m
	})
	r, ok := runesByName.runes[name]
	return r, ok
}

// runeOfSyllable composes a Hangul syllable from its romanised parts; the
// longest lead and vowel that fit are meant.
func runeOfSyllable(s string) (rune, bool) {
	longest := func(list []string) int {
		best := -1
		for i, part := range list {
			if strings.HasPrefix(s, part) && (best < 0 || len(part) > len(list[best])) {
				best = i
			}
		}
		if best >= 0 {
			s = s[len(list[best]):]
		}
		return best
	}
	lead, vowel, tail := longest(hangulLead), longest(hangulVowel), longest(hangulTail)
	if lead < 0 || vowel < 0 || tail < 0 || s != "" {
		return 0, false
	}
	return rune(0xAC00 + lead*588 + vowel*28 + tail), true
}
