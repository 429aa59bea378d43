//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

// state is the buffer at one moment.
type state struct {
	text []rune
	pos  int
}

// undo is what the block was before each change. Characters typed one after the
// other are one change, up to the end of a word.
type undo struct {
	past, future []state
	kept         int // runes in past
	typing       bool
	at           int // where the last character was typed
}

// undoKeep bounds the runes that are kept: a long block costs a copy for each
// change.
const undoKeep = 1 << 21

func (u *undo) reset() { *u = undo{} }

// changed is told of a change from before to after.
func (u *undo) changed(before, after state) {
	typed := len(after.text) == len(before.text)+1 && after.pos == before.pos+1
	if typed && u.typing && u.at == before.pos && (wordRune(after.text[after.pos-1]) || !wordRune(after.text[max(0, after.pos-2)])) {
		u.at = after.pos
		return
	}
	u.typing, u.at = typed, after.pos
	u.past = append(u.past, before)
	u.future = nil
	for u.kept += len(before.text); u.kept > undoKeep && len(u.past) > 1; {
		u.kept -= len(u.past[0].text)
		u.past = u.past[1:]
	}
}

// back returns the state before now.
func (u *undo) back(now state) (state, bool) {
	u.typing = false
	n := len(u.past)
	if n == 0 {
		return now, false
	}
	s := u.past[n-1]
	u.past = u.past[:n-1]
	u.kept -= len(s.text)
	u.future = append(u.future, now)
	return s, true
}

// forward takes back what back did.
func (u *undo) forward(now state) (state, bool) {
	u.typing = false
	n := len(u.future)
	if n == 0 {
		return now, false
	}
	s := u.future[n-1]
	u.future = u.future[:n-1]
	u.past = append(u.past, now)
	u.kept += len(now.text)
	return s, true
}

// kills are the texts that were cut, the newest last.
type kills struct {
	ring   [][]rune
	more   bool // the last key cut, too: its text and the next are one
	yanked int  // length of what the last key put in, 0: it did not
	which  int  // index of that in ring
}

const killsKeep = 32

func (k *kills) add(text []rune, before bool) {
	if len(text) == 0 {
		return
	}
	text = append([]rune(nil), text...)
	if n := len(k.ring); k.more && n > 0 {
		if before {
			text = append(text, k.ring[n-1]...)
		} else {
			text = append(k.ring[n-1], text...)
		}
		k.ring[n-1] = text
	} else if k.ring = append(k.ring, text); len(k.ring) > killsKeep {
		k.ring = k.ring[1:]
	}
	k.more = true
}
