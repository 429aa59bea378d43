//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

import (
	"strings"
	"unicode"
)

// apply does what a key asks for: s is the block before it, or, for keys that
// readline has applied, typed after it.
func (e *Editor) apply(before, typed state, key rune) state {
	if e.search != nil {
		if s, done := e.searchKey(before, key); done {
			return s
		}
		before = e.now
		if !isKey(key) {
			typed = before
		}
	}
	if key != keyTab {
		e.list = nil
	}
	if key != keyUp && key != keyDown {
		e.goal = -1
	}
	soft := e.soft
	e.soft = -1
	cutMore, yanked := e.kills.more, e.kills.yanked
	e.kills.more, e.kills.yanked = false, 0

	s := typed
	switch key {
	case keyUndo, keyRedo:
		back := e.undo.back
		if key == keyRedo {
			back = e.undo.forward
		}
		s, _ = back(before)
		return s
	case keyKillStart, keyKillEnd, keyKillWord, keyKillWordLeft, keyKillWordRight:
		e.kills.more = cutMore
		s = e.cut(s, key)
	case keyYank, keyYankOlder:
		s = e.yank(s, key, yanked)
	case keyText:
		s = e.insert(s, e.kb.text(), soft)
	case keyNewline:
		s = e.breakLine(s)
	case keyTab:
		s = e.tab(s)
	case keyBackTab:
		s = dedent(s)
	case keyBackspace:
		s = backspace(s)
	case keyDelete:
		s.text = splice(s.text, s.pos, next(s.text, s.pos))
	case keyUpper, keyLower, keyCapital:
		s = recase(s, key)
	case keyOlder, keyNewer:
		return e.recall(s, map[rune]int{keyOlder: -1, keyNewer: 1}[key])
	case keyUp, keyDown:
		return e.vertical(s, key)
	case keySearch, keySearchForward:
		e.search = newSearch(s, e.c.History, key == keySearch)
		return s
	case keyClear:
		e.view.clear()
	case keySuspend:
		e.away(func() { suspend() })
	case keyEditor:
		s = e.external(s)
	case keyNone, keyAbort:
		e.soft = soft
	default:
		if isKey(key) {
			s = e.move(s, key)
		}
	}
	if len(s.text) != len(before.text) || string(s.text) != string(before.text) {
		e.undo.changed(before, s)
	}
	return s
}

// move moves the cursor.
func (e *Editor) move(s state, key rune) state {
	if s.pos == len(s.text) && len(e.ghost) > 0 && (key == keyRight || key == keyEnd || key == keyWordRight) {
		// The suggestion is accepted, by words for a word's key.
		n := len(e.ghost)
		if key == keyWordRight {
			n = wordRight(e.ghost, 0)
		}
		return state{splice(s.text, s.pos, s.pos, e.ghost[:n]...), s.pos + n}
	}
	switch key {
	case keyLeft:
		s.pos = previous(s.text, s.pos)
	case keyRight:
		s.pos = next(s.text, s.pos)
	case keyWordLeft:
		s.pos = wordLeft(s.text, s.pos)
	case keyWordRight:
		s.pos = wordRight(s.text, s.pos)
	case keyHome:
		// First to where the code begins, then to the line's start.
		if in := indentEnd(s.text, s.pos); s.pos > in {
			s.pos = in
		} else {
			s.pos = lineStart(s.text, s.pos)
		}
	case keyEnd:
		s.pos = lineEnd(s.text, s.pos)
	case keyBlockStart:
		s.pos = 0
	case keyBlockEnd:
		s.pos = len(s.text)
	}
	return s
}

// vertical moves inside the block, and from its first and last line through the
// history.
func (e *Editor) vertical(s state, key rune) state {
	if e.goal < 0 {
		e.goal = column(s.text, s.pos)
	}
	start := lineStart(s.text, s.pos)
	if key == keyUp {
		if start == 0 {
			return e.recall(s, -1)
		}
		s.pos = atColumn(s.text, lineStart(s.text, start-1), e.goal)
		return s
	}
	end := lineEnd(s.text, s.pos)
	if end == len(s.text) {
		return e.recall(s, 1)
	}
	s.pos = atColumn(s.text, end+1, e.goal)
	return s
}

// recall shows another block of the history.
func (e *Editor) recall(s state, step int) state {
	h := e.c.History
	i := e.at + step
	if i < 0 || i > h.Len() {
		return s
	}
	if e.at == h.Len() {
		e.draft = s.text
	}
	e.at, e.goal = i, -1
	text := e.draft
	if i < h.Len() {
		text = encode(h.At(i))
	}
	e.undo.changed(s, state{text, len(text)})
	// Going up the cursor is in the first line, so that the next Up goes on.
	pos := len(text)
	if step < 0 {
		pos = lineEnd(text, 0)
	}
	return state{text, pos}
}

func (e *Editor) cut(s state, key rune) state {
	from, to := s.pos, s.pos
	switch key {
	case keyKillStart:
		if from = lineStart(s.text, s.pos); from == s.pos && from > 0 {
			from--
		}
	case keyKillEnd:
		if to = lineEnd(s.text, s.pos); to == s.pos && to < len(s.text) {
			to++
		}
	case keyKillWord:
		from = blankLeft(s.text, s.pos)
	case keyKillWordLeft:
		from = wordLeft(s.text, s.pos)
	case keyKillWordRight:
		to = wordRight(s.text, s.pos)
	}
	e.kills.add(s.text[from:to], from < s.pos)
	return state{splice(s.text, from, to), from}
}

// yank puts in what was cut last, or in its place what was cut before.
func (e *Editor) yank(s state, key rune, yanked int) state {
	k := &e.kills
	if len(k.ring) == 0 || key == keyYankOlder && yanked == 0 {
		return s
	}
	from := s.pos
	if key == keyYank {
		k.which = len(k.ring) - 1
	} else {
		k.which = (k.which + len(k.ring) - 1) % len(k.ring)
		from -= yanked
	}
	text := k.ring[k.which]
	k.yanked = len(text)
	return state{splice(s.text, from, s.pos, text...), from + len(text)}
}

// insert puts in what has come at once: pasted, or typed faster than it is read.
func (e *Editor) insert(s state, text []rune, soft int) state {
	from := s.pos
	if soft == s.pos && len(text) > 2 && text[0] == ' ' && text[1] == ' ' {
		// Text that brings its own indentation does not get ours as well.
		from = lineStart(s.text, s.pos)
	}
	return state{splice(s.text, from, s.pos, text...), from + len(text)}
}

// breakLine begins a line with the indentation that is to be expected.
func (e *Editor) breakLine(s state) state {
	start := lineStart(s.text, s.pos)
	line := s.text[start:s.pos]
	in := 0
	for in < len(line) && (line[in] == ' ' || line[in] == '\t') {
		in++
	}
	indent := append([]rune{newline}, line[:in]...)
	words := strings.Fields(string(line))
	switch styles := highlight(s.text[:s.pos], nil); {
	case inString(styles, s.text[:s.pos]):
		indent = indent[:1]
	case endsWith(line, styles[start:], ':'):
		indent = append(indent, []rune("    ")...)
	case len(words) > 0 && in >= 4 && leaves[words[0]] && openBrackets(s.text[:s.pos], styles) == 0:
		indent = indent[:len(indent)-4]
	}
	// Blanks around the break are not wanted twice.
	end := s.pos
	for end < len(s.text) && s.text[end] == ' ' {
		end++
	}
	pos := s.pos + len(indent)
	e.soft = pos
	return state{splice(s.text, s.pos, end, indent...), pos}
}

// leaves are the statements behind which nothing of their block can run.
var leaves = map[string]bool{"return": true, "raise": true, "pass": true, "break": true, "continue": true}

// inString reports whether a block ends inside a string of several lines.
func inString(styles []style, text []rune) bool {
	n := len(text)
	if n == 0 || styles[n-1] != stringStyle {
		return false
	}
	// A string that is complete is one token followed by none.
	after := append(append([]rune(nil), text...), ' ', '1')
	return highlight(after, nil)[n+1] == stringStyle
}

// endsWith reports whether the last character of a line's code is r.
func endsWith(line []rune, styles []style, r rune) bool {
	for i := len(line) - 1; i >= 0; i-- {
		if line[i] == ' ' || line[i] == '\t' || styles[i] == commentStyle {
			continue
		}
		return line[i] == r && code(styles[i])
	}
	return false
}

func openBrackets(text []rune, styles []style) int {
	depth := 0
	for i, r := range text {
		if code(styles[i]) {
			switch r {
			case '(', '[', '{':
				depth++
			case ')', ']', '}':
				depth--
			}
		}
	}
	return depth
}

// backspace deletes what stands before the cursor; in an indentation of blanks,
// a step of it.
func backspace(s state) state {
	start := lineStart(s.text, s.pos)
	from := previous(s.text, s.pos)
	if in := s.text[start:s.pos]; len(in) > 1 && strings.Trim(string(in), " ") == "" {
		from = s.pos - 1 - (len(in)-1)%4
	}
	return state{splice(s.text, from, s.pos), from}
}

// dedent takes a step off the indentation of the cursor's line.
func dedent(s state) state {
	start := lineStart(s.text, s.pos)
	in := indentEnd(s.text, s.pos) - start
	if in == 0 {
		return s
	}
	n := 1
	if s.text[start] == ' ' {
		n = (in-1)%4 + 1
	}
	return state{splice(s.text, start, start+n), max(start, s.pos-n)}
}

func recase(s state, key rune) state {
	end := wordRight(s.text, s.pos)
	text := append([]rune(nil), s.text...)
	first := true
	for i := s.pos; i < end; i++ {
		switch {
		case key == keyUpper || key == keyCapital && first && wordRune(text[i]):
			text[i] = unicode.ToUpper(text[i])
		default:
			text[i] = unicode.ToLower(text[i])
		}
		first = first && !wordRune(text[i])
	}
	return state{text, end}
}

// away gives the terminal back while f runs.
func (e *Editor) away(f func()) {
	e.view.end(e.picture())
	e.kb.setEditing(false)
	e.term.cooked()
	f()
	e.term.raw()
	e.view.begin(e.view.prompt, e.view.more)
	e.kb.setEditing(true)
}

// external edits the block in another program.
func (e *Editor) external(s state) state {
	if e.c.External == nil {
		return s
	}
	var text string
	var err error
	e.away(func() { text, err = e.c.External(decode(s.text)) })
	if err != nil {
		return s
	}
	b := encode(strings.TrimRight(text, "\n"))
	return state{b, len(b)}
}
