package object

import (
	"strings"
	"unicode/utf8"
)

// syntaxInfo is what a SyntaxError shows beside its message.
type syntaxInfo struct {
	file, line, endLine string // "" line: unknown
	hasFile             bool
	text                string
	hasText             bool
	offset, endOffset   int64
	hasOffset           bool
	msg                 string
}

func (c *tbCollector) syntaxInfo(e *Exception) *syntaxInfo {
	get := func(name string) Value {
		v := LookupAttr(c.rt, e.Value(), name)
		if v.p == nil {
			c.rt.Clear()
			return None
		}
		return v
	}
	text := func(v Value) string {
		if v.IsNone() {
			return ""
		}
		return c.safe(v, "exception", ToText, "str")
	}
	s := &syntaxInfo{file: text(get("filename")), line: text(get("lineno")), endLine: text(get("end_lineno")), msg: text(get("msg"))}
	s.hasFile = !get("filename").IsNone()
	if v := get("text"); !v.IsNone() {
		s.text, s.hasText = text(v), true
	}
	if v := get("offset"); v.IsInt() {
		s.offset, s.hasOffset = v.Int(), true
	}
	if v := get("end_offset"); v.IsInt() {
		s.endOffset = v.Int()
	}
	return s
}

// lines returns the place, the source line with carets under the fault, and the
// message.
func (s *syntaxInfo) lines(class string, color bool) []string {
	var out []string
	suffix := ""
	if s.line != "" {
		file := s.file
		if file == "" {
			file = "<string>"
		}
		line := s.line
		if color {
			file, line = ansiMagenta+`"`+file+`"`+ansiReset, ansiMagenta+line+ansiReset
		} else {
			file = `"` + file + `"`
		}
		out = append(out, "  File "+file+", line "+line+"\n")
	} else if s.hasFile {
		suffix = " (" + s.file + ")"
	}
	if s.hasText {
		out = append(out, s.source(color)...)
	}
	msg := s.msg
	if msg == "" {
		msg = "<no detail available>"
	}
	if color {
		class, msg = ansiBoldMagenta+class+ansiReset, ansiMagenta+msg+ansiReset
	}
	return append(out, class+": "+msg+suffix+"\n")
}

func (s *syntaxInfo) source(color bool) []string {
	// A line can be as long as memory: it is counted, not taken apart.
	rtext := strings.TrimRight(s.text, "\n")
	ltext := strings.TrimLeft(rtext, " \n\f")
	if !s.hasOffset {
		return []string{"    " + ltext + "\n"}
	}
	spaces := int64(len(rtext) - len(ltext))
	all := int64(utf8.RuneCountInString(s.text))
	past := all - int64(len(s.text)-len(rtext)) + 1
	offset, end := s.offset, past
	if s.line == s.endLine {
		if end = s.endOffset; end == 0 {
			end = offset
		}
	}
	if all > 0 && offset > all {
		offset = past
	}
	if all > 0 && end > all {
		end = past
	}
	if offset >= end || end < 0 {
		end = offset + 1
	}
	col, endCol := offset-1-spaces, end-1-spaces
	if col < 0 {
		return []string{"    " + ltext + "\n"}
	}
	var pad strings.Builder
	n := int64(0)
	for _, r := range ltext {
		if n++; n > col {
			break
		}
		// Tabs and the like stay, so that the caret stands below its character.
		if isSpace(r) {
			pad.WriteRune(r)
		} else {
			pad.WriteByte(' ')
		}
	}
	shown := ltext
	carets := strings.Repeat("^", int(min(max(endCol-col, 0), 1<<12)))
	if color {
		a, b := runeOffset(ltext, col), runeOffset(ltext, max(endCol, 0))
		shown = ltext[:a] + ansiBoldRed + ltext[a:max(a, b)] + ansiReset + ltext[max(a, b):]
		carets = ansiBoldRed + carets + ansiReset
	}
	return []string{"    " + shown + "\n", "    " + pad.String() + carets + "\n"}
}

// runeOffset returns where in s the nth character begins, len(s) if there are
// not so many.
func runeOffset(s string, n int64) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
