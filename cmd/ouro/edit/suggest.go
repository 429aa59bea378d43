//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

import (
	"fmt"
	"sort"
	"strings"
)

// This file is what the editor offers: how a former block went on, and what a
// name may become.

// suggestLook bounds how far back suggestions come from.
const suggestLook = 2000

// suggestion is the rest of the newest block that begins with what is typed.
func (e *Editor) suggestion() []rune {
	if !e.c.Suggest || e.search != nil || e.list != nil || !e.reading || len(e.now.text) == 0 || e.now.pos < len(e.now.text) || blank(e.now.text) {
		return nil
	}
	src := decode(e.now.text)
	h := e.c.History
	for i := h.Len() - 1; i >= max(0, h.Len()-suggestLook); i-- {
		if rest, ok := strings.CutPrefix(h.At(i), src); ok && rest != "" {
			return encode(rest)
		}
	}
	return nil
}

// list is the candidates below the block.
type list struct {
	names []string
	page  int
}

// listRows is how many rows of candidates are shown at most at once.
const listRows = 8

// rows sets the candidates out in columns, of which it shows as many rows as
// there is room for.
func (l *list) rows(cols, room int) []string {
	wide := 0
	for _, n := range l.names {
		wide = max(wide, columns(n))
	}
	wide = min(wide+2, max(cols-1, 4))
	across := max(1, (cols-1)/wide)
	high := (len(l.names) + across - 1) / across
	shown := min(max(1, room-1), listRows)
	pages := (high + shown - 1) / shown
	page := l.page % max(1, pages)
	var out []string
	for r := page * shown; r < min(high, (page+1)*shown); r++ {
		var b strings.Builder
		for c := range across {
			// Downwards, then to the right.
			if i := c*high + r; i < len(l.names) {
				name := cutTo(l.names[i], wide-1)
				b.WriteString(name + strings.Repeat(" ", max(0, wide-columns(name))))
			}
		}
		out = append(out, strings.TrimRight(b.String(), " "))
	}
	if pages > 1 {
		out = append(out, fmt.Sprintf("(%d of %d, Tab for more)", page+1, pages))
	}
	return out
}

// tab indents where a line begins, else completes.
func (e *Editor) tab(s state) state {
	start := lineStart(s.text, s.pos)
	if blank(s.text[start:s.pos]) {
		e.list = nil
		n := 4 - column(s.text, s.pos)%4
		return state{splice(s.text, s.pos, s.pos, []rune(strings.Repeat(" ", n))...), s.pos + n}
	}
	if e.list != nil {
		e.list.page++
		return s
	}
	if e.c.Complete == nil {
		return s
	}
	before := decode(s.text[:s.pos])
	names, replace := e.c.Complete(decode(s.text), len(before))
	if len(names) == 0 || replace < 0 || replace > len(before) {
		return s
	}
	common := names[0]
	for _, n := range names[1:] {
		for !strings.HasPrefix(n, common) {
			r := []rune(common)
			common = string(r[:len(r)-1])
		}
	}
	typed := before[len(before)-replace:]
	if len(names) > 1 {
		sort.Strings(names)
		e.list = &list{names: names}
		if len(common) <= len(typed) || !strings.HasPrefix(common, typed) {
			return s
		}
	}
	from := s.pos - len([]rune(typed))
	with := encode(common)
	return state{splice(s.text, from, s.pos, with...), from + len(with)}
}
