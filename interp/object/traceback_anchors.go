package object

// This file finds what inside a failing expression the carets point at: the
// operator of a binary operation, the brackets of a subscript or a call.

// ExprShape says where the parts of an expression stand in a piece of source.
// Lines count from 0, columns are UTF-8 bytes.
type ExprShape struct {
	Kind ExprKind
	// LeftLine and LeftCol are the end of the left operand, of what is
	// subscripted or of what is called.
	LeftLine, LeftCol int
	// RightLine and RightCol are the start of the right operand (BinaryExpr) or
	// the end of the whole expression.
	RightLine, RightCol int
}

// ExprKind is the kind of an expression, as far as anchors are concerned.
type ExprKind uint8

// The kinds of expressions that have anchors.
const (
	OtherExpr ExprKind = iota
	BinaryExpr
	SubscriptExpr
	CallExpr
)

// anchors is the part of the lines marked with ^ while the rest of the
// expression is marked with ~: from left up to right, exclusive. Columns are
// code points, later display columns.
type anchors struct{ leftLine, leftCol, rightLine, rightCol int }

func (a *anchors) covers(line, col int) bool {
	return (line > a.leftLine || line == a.leftLine && col >= a.leftCol) &&
		(line < a.rightLine || line == a.rightLine && col < a.rightCol)
}

// anchorText walks over the characters of a segment. A position past the end
// of its line is moved to the next line; ok turns false at the end of the text.
type anchorText struct {
	lines     [][]rune
	line, col int
	ok        bool
}

func (t *anchorText) settle() {
	for t.line < len(t.lines) && t.col >= len(t.lines[t.line]) {
		t.line, t.col = t.line+1, 0
	}
	t.ok = t.line < len(t.lines)
}

// until moves to the first character stop holds for; comments and line
// continuations are passed over.
func (t *anchorText) until(stop func(rune) bool) {
	for t.settle(); t.ok; t.settle() {
		switch c := t.lines[t.line][t.col]; {
		case c == '\\' || c == '#':
			t.line, t.col = t.line+1, 0
		case stop(c):
			return
		default:
			t.col++
		}
	}
}

// findAnchors returns the anchors of segment, if it is an expression that has
// some.
func findAnchors(h *Hooks, segment string) (anchors, bool) {
	if h.ExprShape == nil || segment == "" {
		return anchors{}, false
	}
	s := h.ExprShape(segment)
	if s.Kind == OtherExpr {
		return anchors{}, false
	}
	t := &anchorText{}
	var texts []string
	for _, l := range linesKept(segment) {
		texts = append(texts, trimBreak(l))
		t.lines = append(t.lines, []rune(trimBreak(l)))
	}
	if s.LeftLine >= len(texts) || s.RightLine >= len(texts) || s.LeftLine < 0 || s.RightLine < 0 {
		return anchors{}, false
	}
	t.line, t.col = s.LeftLine, runesIn(texts[s.LeftLine], s.LeftCol)
	right := runesIn(texts[s.RightLine], s.RightCol)
	if s.Kind == BinaryExpr {
		t.until(func(c rune) bool { return !isSpace(c) && c != ')' })
		if !t.ok {
			return anchors{}, false
		}
		// An operator is one or two characters, all before the right operand.
		end := t.col + 1
		if l := t.lines[t.line]; end < len(l) && (s.RightLine > t.line || end < right) {
			if c := l[end]; !isSpace(c) && c != '\\' && c != '#' {
				end++
			}
		}
		return anchors{t.line, t.col, t.line, end}, true
	}
	open := '('
	if s.Kind == SubscriptExpr {
		open = '['
	}
	t.until(func(c rune) bool { return c == open })
	if !t.ok {
		return anchors{}, false
	}
	return anchors{t.line, t.col, s.RightLine, right}, true
}

// trimBreak removes the line break at the end of a line.
func trimBreak(l string) string {
	for i := range l {
		if n := lineBreak(l, i); n > 0 && i+n == len(l) {
			return l[:i]
		}
	}
	return l
}
