//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

import (
	"strings"

	"github.com/chzyer/readline"
)

// search is Ctrl-R: blocks of the history that contain what is typed.
type search struct {
	before  state // to go back to
	h       *History
	query   []rune
	back    bool
	at      int // index of the block shown, h.Len for none yet
	failing bool
}

func newSearch(s state, h *History, back bool) *search {
	return &search{before: s, h: h, back: back, at: h.Len()}
}

// line is what stands below the block.
func (s *search) line() string {
	name := "search"
	if !s.back {
		name = "forward search"
	}
	if s.failing {
		name = "failing " + name
	}
	return "(" + name + ") '" + string(s.query) + "'   ^R older  ^G back"
}

// find looks from block i on; the block shown stays if there is none.
func (s *search) find(now state, i int) state {
	step := -1
	if !s.back {
		step = 1
	}
	query := string(s.query)
	fold := query == strings.ToLower(query)
	for ; i >= 0 && i < s.h.Len() && query != ""; i += step {
		block := s.h.At(i)
		if fold {
			block = strings.ToLower(block)
		}
		if at := strings.Index(block, query); at >= 0 {
			s.at, s.failing = i, false
			// Folding may change the length of a text; then the place is the start.
			text := encode(s.h.At(i))
			pos := len([]rune(block[:at]))
			return state{text, min(pos, len(text))}
		}
	}
	s.failing = query != ""
	return now
}

// searchKey answers a key of the search; not done: the search has ended and the
// key means what it means.
func (e *Editor) searchKey(now state, key rune) (s state, done bool) {
	q := e.search
	restart := func() state {
		q.failing = false
		if len(q.query) == 0 {
			q.at = q.h.Len()
			return q.before
		}
		from := q.at
		if from == q.h.Len() {
			from--
		}
		return q.find(now, from)
	}
	switch {
	case key == keySearch || key == keySearchForward:
		q.back = key == keySearch
		if len(q.query) == 0 {
			q.query = []rune(e.lastSearch)
			return restart(), true
		}
		step := -1
		if !q.back {
			step = 1
		}
		return q.find(now, q.at+step), true
	case key == keyBackspace:
		if n := len(q.query); n > 0 {
			q.query = q.query[:n-1]
			q.at = q.h.Len()
		}
		return restart(), true
	case key == keyAbort:
		e.search = nil
		return q.before, true
	case key == keyText:
		q.query = append(q.query, e.kb.text()...)
		return restart(), true
	case key == keyNone:
		return now, true
	case !isKey(key) && key != readline.CharTranspose:
		q.query = append(q.query, key)
		return restart(), true
	}
	e.acceptSearch()
	return now, false
}

// acceptSearch ends the search with the block it has found.
func (e *Editor) acceptSearch() {
	q := e.search
	e.search = nil
	e.lastSearch = string(q.query)
	e.at = q.at
	if string(e.now.text) != string(q.before.text) {
		e.undo.changed(q.before, e.now)
	}
}
