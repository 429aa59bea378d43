package parser

import (
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/unicode/runenames"
)

// This file finds characters by name, for \N{...}.

// names is filled when the first name is looked up.
var names struct {
	once  sync.Once
	runes map[string]rune
}

func runeNamed(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if hex, ok := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-"); ok {
		n, err := strconv.ParseUint(hex, 16, 32)
		if err != nil || len(hex) < 4 || len(hex) > 5 || runenames.Name(rune(n)) != "<CJK Ideograph>" && !strings.HasPrefix(runenames.Name(rune(n)), "<CJK Ideograph") {
			return 0, false
		}
		return rune(n), true
	}
	if syllable, ok := strings.CutPrefix(name, "HANGUL SYLLABLE "); ok {
		return hangul(syllable)
	}
	names.once.Do(func() {
		names.runes = make(map[string]rune, 1<<15)
		for r := rune(0); r <= 0x1FFFF; r++ {
			if s := runenames.Name(r); s != "" && s[0] != '<' {
				names.runes[s] = r
			}
		}
		for r := rune(0xE0000); r <= 0xE01FF; r++ {
			if s := runenames.Name(r); s != "" && s[0] != '<' {
				names.runes[s] = r
			}
		}
	})
	if r, ok := names.runes[name]; ok {
		return r, true
	}
	r, ok := aliases[name]
	return r, ok
}

var (
	hangulLead  = strings.Split("G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H", ",")
	hangulVowel = strings.Split("A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I", ",")
	hangulTail  = strings.Split(",G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H", ",")
)

// hangul composes a syllable from its romanised parts; the longest lead and
// vowel that fit are meant.
func hangul(s string) (rune, bool) {
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
	return rune(0xAC00 + (lead*len(hangulVowel)+vowel)*len(hangulTail) + tail), true
}

var aliases = map[string]rune{}
