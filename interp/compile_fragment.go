package interp

import (
	"errors"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file has what compile() says about texts for "eval" and "single", which
// its tokenizer does not complete with a line feed as it does a module's.

// refuseEmpty raises the error about a text without a statement; false if it
// may have one.
func refuseEmpty(rt *object.Runtime, src, filename string) bool {
	for line := range strings.Lines(src) {
		if t := strings.Trim(line, " \t\f\r\n"); t != "" && t[0] != '#' {
			return false
		}
	}
	n := strings.Count(src, "\n")
	last := src[strings.LastIndexByte(src, '\n')+1:]
	class := &object.SyntaxErrorType
	e := object.SyntaxErrorInfo{Msg: "invalid syntax", Filename: filename, HasText: true, HasLocation: true}
	switch {
	case last != "" && strings.Trim(last, " \t") == "":
		// CPython takes the blanks for indentation.
		class, e.Msg = &object.IndentationErrorType, "unexpected indent"
		e.Line, e.Offset, e.EndLine, e.EndOffset, e.Text = n+1, len(last), n+1, -1, last
	case src == "":
	case last == "":
		src = src[:len(src)-1]
		e.Line, e.EndLine, e.Text = n, n, src[strings.LastIndexByte(src, '\n')+1:]+"\n"
	default:
		e.Line, e.EndLine, e.Text = n+1, n+1, last
	}
	rt.SyntaxErrorAt(class, e)
	return true
}

// bareLine says that the line of an error is the last one of a source text
// without a line feed at its end.
func bareLine(err error, src string) {
	var e *SyntaxError
	if errors.As(err, &e) && !strings.HasSuffix(src, "\n") && e.Line == strings.Count(src, "\n")+1 {
		e.BareLine = true
	}
}
