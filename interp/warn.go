package interp

import (
	"strings"

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
		if !in.warn(u.Source, w, true) {
			return false
		}
	}
	for _, w := range u.Warnings() {
		// The compiler of CPython has no source: it looks for the file.
		hasText := !unnamed(u.Source.Filename) && in.sources[u.Source.Filename] != nil
		if !in.warn(u.Source, ast.Warning{Line: int(w.Span.Line), Msg: w.Msg, Span: w.Span}, hasText) {
			return false
		}
	}
	return true
}

// unnamed reports whether a file name is one of those that stand for none.
func unnamed(filename string) bool { return len(filename) > 0 && filename[0] == '<' }

func (in *Interp) warn(src *ast.Source, w ast.Warning, hasText bool) bool {
	rt := in.rt
	if rt.Hooks.Warn == nil || rt.Hooks.Warn(rt, &object.SyntaxWarningType, w.Msg, src.Filename, w.Line) {
		return true
	}
	if !rt.Matches(&object.SyntaxWarningType) {
		return false
	}
	rt.Clear()
	s := w.Span
	if s.Line == 0 {
		s.Line, s.EndLine = int32(w.Line), int32(w.Line)
	}
	// The scanner's errors, about numbers, are a point.
	number := s.Col == s.EndCol && s.Line == s.EndLine
	line, end := src.Line(int(s.Line)), src.Line(int(s.EndLine))
	info := object.SyntaxErrorInfo{Msg: w.Msg, Filename: src.Filename, Line: int(s.Line), Offset: column(line, int(s.Col)) + 1,
		EndLine: int(s.EndLine), EndOffset: column(end, int(s.EndCol)) + 1, HasText: hasText, HasLocation: true}
	if hasText {
		info.Text = line
		if !number && strings.Count(src.Text, "\n") >= int(s.Line) {
			info.Text += "\n"
		}
	}
	rt.SyntaxErrorAt(&object.SyntaxErrorType, info)
	return false
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
		if ok = in.warn(e.Source, w, true); !ok {
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
