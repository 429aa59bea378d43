//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

import "github.com/chzyer/readline"

// newline is a line end in the buffer: readline would take '\n' for the end of
// what is typed.
const newline = '\uE000'

// The keys that readline does not know, or means something else by.
const (
	keyFirst rune = 0x10F000 + iota
	keyText       // insert what Keyboard.text holds
	keyNewline
	keyUp
	keyDown
	keyLeft
	keyRight
	keyWordLeft
	keyWordRight
	keyHome
	keyEnd
	keyBlockStart
	keyBlockEnd
	keyBackspace
	keyDelete
	keyKillStart
	keyKillEnd
	keyKillWord     // back to a blank
	keyKillWordLeft // back to the start of a word
	keyKillWordRight
	keyYank
	keyYankOlder
	keyUndo
	keyRedo
	keyTab
	keyBackTab
	keyOlder // an older block, wherever the cursor stands
	keyNewer
	keySearch
	keySearchForward
	keyAbort
	keyClear
	keySuspend
	keyEditor
	keyEnd4 // Ctrl-D
	keyUpper
	keyLower
	keyCapital
	keyNone
	keyLast
)

func isKey(r rune) bool { return r > keyFirst && r < keyLast }

// controls are the keys of the characters below the blank.
var controls = [32]rune{
	1: keyHome, 2: keyLeft, 3: readline.CharInterrupt, 4: keyEnd4, 5: keyEnd, 6: keyRight, 7: keyAbort, 8: keyBackspace, 9: keyTab,
	10: readline.CharEnter, 11: keyKillEnd, 12: keyClear, 13: readline.CharEnter, 14: keyDown, 16: keyUp, 18: keySearch,
	19: keySearchForward, 20: readline.CharTranspose, 21: keyKillStart, 23: keyKillWord, 25: keyYank, 26: keySuspend, 31: keyUndo,
}

// alts are the keys that are held together with Alt, or follow Esc.
var alts = map[byte]rune{
	'b': keyWordLeft, 'f': keyWordRight, 'd': keyKillWordRight, 'y': keyYankOlder, 'u': keyUpper, 'l': keyLower, 'c': keyCapital,
	'<': keyBlockStart, '>': keyBlockEnd, 'p': keyOlder, 'n': keyNewer, 'r': keyRedo, 8: keyKillWordLeft, 127: keyKillWordLeft, 10: keyNewline, 13: keyNewline,
}

// Modifiers in the second number of a key's sequence, less one.
const (
	shift = 1 << iota
	alt
	ctrl
)

// arrow is the key of a sequence that ends in a letter.
func arrow(final byte, mods int) rune {
	far := mods&(alt|ctrl) != 0
	pick := func(near, distant rune) rune {
		if far {
			return distant
		}
		return near
	}
	switch final {
	case 'A':
		return pick(keyUp, keyOlder)
	case 'B':
		return pick(keyDown, keyNewer)
	case 'C':
		return pick(keyRight, keyWordRight)
	case 'D':
		return pick(keyLeft, keyWordLeft)
	case 'H':
		return pick(keyHome, keyBlockStart)
	case 'F':
		return pick(keyEnd, keyBlockEnd)
	case 'Z':
		return keyBackTab
	}
	return keyNone
}

// numbered is the key of a sequence that ends in ~.
func numbered(n, mods int) rune {
	switch n {
	case 1, 7:
		return arrow('H', mods)
	case 4, 8:
		return arrow('F', mods)
	case 3:
		if mods&(alt|ctrl) != 0 {
			return keyKillWordRight
		}
		return keyDelete
	case 5:
		return keyOlder
	case 6:
		return keyNewer
	}
	return keyNone
}

// spelled is the key that a terminal names by its character and modifiers.
func spelled(code, mods int) rune {
	switch code {
	case 13, 10:
		if mods != 0 {
			return keyNewline
		}
		return readline.CharEnter
	case 9:
		if mods&shift != 0 {
			return keyBackTab
		}
		return keyTab
	case 127, 8:
		if mods&(alt|ctrl) != 0 {
			return keyKillWordLeft
		}
		return keyBackspace
	}
	switch {
	case mods&ctrl != 0 && code >= '@' && code < 127:
		if k := controls[code&31]; k != 0 {
			return k
		}
	case mods&alt != 0 && code < 127:
		if k, ok := alts[byte(code)]; ok {
			return k
		}
	case mods&^shift == 0 && code >= ' ' && code < 127:
		return rune(code)
	}
	return keyNone
}
