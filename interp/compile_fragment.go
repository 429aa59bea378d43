package interp

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/parser"
)

// This file has what compile() says about texts for "eval" and "single", which
// its tokenizer does not complete with a line feed as it does a module's.

// refuseEmpty raises the error about a text without a statement; false if it
// may have one.
func refuseEmpty(rt *object.Runtime, src, filename string, how object.CompileFlags) bool {
	for line := range strings.Lines(src) {
		if t := strings.Trim(line, " \t\f\r\n"); t != "" && t[0] != '#' {
			return false
		}
	}
	n := strings.Count(src, "\n")
	last := src[strings.LastIndexByte(src, '\n')+1:]
	class := &object.SyntaxErrorType
	e := object.SyntaxErrorInfo{Msg: "invalid syntax", Filename: filename, HasText: true, HasLocation: true}
	if how.Flags&object.CompileIncomplete != 0 {
		e.Line, e.Text = n, src[:max(len(src)-1, 0)]
		if last != "" {
			e.Line, e.Text = n+1, src
		}
		e.Text = e.Text[strings.LastIndexByte(e.Text, '\n')+1:]
		e.Offset = utf8.RuneCountInString(e.Text)
		if last == "" && src != "" {
			e.Offset, e.Text = e.Offset+1, e.Text+"\n"
		}
		e.Msg, e.EndLine, e.EndOffset = "incomplete input", e.Line, -1
		rt.SyntaxErrorAt(&object.IncompleteInputErrorType, e)
		return true
	}
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

// decodeSource implements the hook for source texts given as bytes. What it says
// of wrong ones is not what CPython says of files.
func decodeSource(rt *object.Runtime, filename string, src []byte) (string, bool) {
	text, err := parser.Decode(filename, src)
	if err == nil {
		return text, true
	}
	info := object.SyntaxErrorInfo{Msg: err.Msg, Filename: filename, HasLocation: true}
	switch name, found := strings.CutPrefix(err.Msg, "encoding problem: "); {
	case strings.HasPrefix(err.Msg, "Non-UTF-8 code"):
		at := len(strings.ToValidUTF8(string(src), "\x00"))
		if i := strings.IndexByte(strings.ToValidUTF8(string(src), "\x00"), 0); i >= 0 {
			at = i
		}
		// CPython finds it when it decodes the literal.
		from := bytes.LastIndexAny(src[:at], "\"'\n") + 1
		to := len(src)
		if i := bytes.IndexAny(src[at:], "\"'\n"); i >= 0 {
			to = at + i
		}
		if v := object.Decode(rt, src[from:to], "utf-8", "strict", object.NewBytes(src[from:to])); v.IsNull() {
			why, ok := object.ToText(rt, rt.Clear().Value())
			if !ok {
				return "", false
			}
			info.Msg = "(unicode error) " + why
			info.Line = 1 + bytes.Count(src[:at], []byte("\n"))
			info.EndLine = info.Line
		}
	case strings.HasPrefix(err.Msg, "source code cannot"):
		rt.Raisef(&object.SyntaxErrorType, "%s", err.Msg)
		return "", false
	case found && !strings.HasSuffix(name, " with BOM"):
		info.Msg = "unknown encoding: " + name
	}
	rt.SyntaxErrorAt(&object.SyntaxErrorType, info)
	return "", false
}

// bareLine says that the line of an error is the last one of a source text
// without a line feed at its end.
func bareLine(err error, src string) {
	var e *SyntaxError
	if errors.As(err, &e) && !strings.HasSuffix(src, "\n") && e.Line == strings.Count(src, "\n")+1 {
		e.BareLine = true
	}
}
