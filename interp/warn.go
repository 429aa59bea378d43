package interp

import (
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/exec"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file shows what is doubtful about a program, as the SyntaxWarnings
// CPython issues while it compiles: the script's filters decide, and may turn
// a warning into a SyntaxError.

// warnAbout issues the warnings about a program that compiles; false with an
// exception pending if one has become an error.
func (in *Interp) warnAbout(u *exec.Unit) bool {
	for _, w := range u.Parsed {
		if !in.warnParsed(u.Source, w) {
			return false
		}
	}
	for _, w := range u.Warnings() {
		if !in.warnCompiled(u.Source, w.Msg, w.Span) {
			return false
		}
	}
	return true
}

// unnamed reports whether a file name is one of those that stand for none.
func unnamed(filename string) bool { return len(filename) > 0 && filename[0] == '<' }

// warnParsed issues a warning of the parser.
func (in *Interp) warnParsed(src *ast.Source, w ast.Warning) bool {
	return in.warn(src, w.Msg, w.Line, func() object.SyntaxErrorInfo {
		s := w.Span
		if s.Line == 0 {
			s.Line, s.EndLine = int32(w.Line), int32(w.Line)
		}
		line, end := src.Line(int(s.Line)), src.Line(int(s.EndLine))
		info := object.SyntaxErrorInfo{Line: int(s.Line), Offset: column(line, int(s.Col)) + 1,
			EndLine: int(s.EndLine), EndOffset: column(end, int(s.EndCol)) + 1, HasText: true, Text: line}
		// The scanner's errors, about numbers, are a point.
		if number := s.Col == s.EndCol && s.Line == s.EndLine; !number {
			info.Text = wholeLine(src, int(s.Line))
		}
		return info
	})
}

// warnCompiled issues a warning of the compiler. CPython's counts columns in bytes, and has no source: it looks
// for the file.
func (in *Interp) warnCompiled(src *ast.Source, msg string, s ast.Span) bool {
	return in.warn(src, msg, int(s.Line), func() object.SyntaxErrorInfo {
		info := object.SyntaxErrorInfo{Line: int(s.Line), Offset: int(s.Col) + 1, EndLine: int(s.EndLine), EndOffset: int(s.EndCol) + 1}
		if !unnamed(src.Filename) && in.sources[src.Filename] != nil {
			info.HasText, info.Text = true, wholeLine(src, int(s.Line))
		}
		return info
	})
}

// warn issues a warning; mistake describes the error that the script's filters may make of it.
func (in *Interp) warn(src *ast.Source, msg string, line int, mistake func() object.SyntaxErrorInfo) bool {
	rt := in.rt
	if unnamed(src.Filename) {
		// CPython knows the lines of -c and of a session's blocks only after it has
		// compiled them.
		if known := in.sources[src.Filename]; known != nil && known.src == src {
			delete(in.sources, src.Filename)
			defer func() { in.sources[src.Filename] = known }()
		}
	}
	if rt.Hooks.Warn == nil || rt.Hooks.Warn(rt, &object.SyntaxWarningType, msg, src.Filename, line) {
		return true
	}
	if !rt.Matches(&object.SyntaxWarningType) {
		return false
	}
	rt.Clear()
	info := mistake()
	info.Msg, info.Filename, info.HasLocation = msg, src.Filename, true
	rt.SyntaxErrorAt(&object.SyntaxErrorType, info)
	return false
}

// wholeLine is a line of the program with its line feed, if it has one.
func wholeLine(src *ast.Source, n int) string {
	line := src.Line(n)
	if strings.Count(src.Text, "\n") >= n {
		line += "\n"
	}
	return line
}

// column turns a byte offset in a line into characters.
func column(line string, offset int) int {
	return utf8.RuneCountInString(line[:max(0, min(offset, len(line)))])
}

// warnBefore issues the warnings CPython has issued by the time it finds the
// mistake e. file says that the program is a file whose lines can be shown.
func (in *Interp) warnBefore(e *SyntaxError, file bool) bool {
	if e.Source == nil || len(e.Warnings) == 0 {
		return true
	}
	name := e.Source.Filename
	old := in.sources[name]
	if file && !unnamed(name) {
		in.sources[name] = &sourceText{e.Source}
	}
	ok := true
	for _, w := range e.Warnings {
		if ok = in.warnParsed(e.Source, w); !ok {
			break
		}
	}
	if old != nil {
		in.sources[name] = old
	} else {
		delete(in.sources, name)
	}
	return ok
}
