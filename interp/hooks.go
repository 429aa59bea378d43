package interp

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/exec"
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/parser"
)

// This file gives package object what it needs from the layers above it.

// sourceText is the text of a file whose lines tracebacks show.
type sourceText struct{ src *ast.Source }

func (in *Interp) remember(u *exec.Unit) { in.sources[u.Source.Filename] = &sourceText{u.Source} }

func (in *Interp) setHooks() {
	h := &in.rt.Hooks
	h.Import = in.importModule
	h.Compile = in.compile
	h.DecodeSource = decodeSource
	h.CodeNames = exec.CodeNames
	h.CodeConsts = exec.CodeConsts
	h.Tree = in.tree
	h.IsTree, h.CompileTree = in.isTree, in.compileTree
	h.SourceLine = in.sourceLine
	h.SourceText = in.sourceText
	h.FindModule = in.findModule
	h.ReadSource = in.sourceOf
	h.RunSource = in.runSource
	h.Reload = in.reload
	h.AtExit = func(rt *object.Runtime) { _ = loop.AtEnd(rt) && rt.FinalizeAll() }
	h.Interrupted = func(rt *object.Runtime, kind int32) bool {
		if kind == object.InterruptCancel {
			return in.cancelRun(rt)
		}
		return in.waiting == nil || in.waiting()
	}
	h.ExprShape = exprShape
	h.Alias = parser.RuneNamed
	h.CallStatement = callStatement
}

func (in *Interp) sourceLine(filename string, n int) string {
	// CPython 3.13 shows the lines of -c and of a session's blocks, and none of
	// a script on standard input.
	if s := in.sources[filename]; s != nil {
		if filename == "<stdin>" {
			return ""
		}
		return s.src.Line(n)
	}
	if s := in.readShown(filename); s != nil {
		return s.Line(n)
	}
	return ""
}

// mostShown is the size up to which a file is read to show a line of it.
const mostShown = 1 << 20

// readShown returns the text of a file of which compile() was given the name, if
// the script may read it: CPython's tracebacks read it then. The last file is
// remembered.
func (in *Interp) readShown(filename string) *ast.Source {
	if filename == "" || unnamed(filename) {
		return nil
	}
	if in.shown != nil && in.shown.Filename == filename {
		return in.shown
	}
	dir, name := path.Split(filename)
	fsys, base, _ := in.folder(strings.TrimSuffix(dir, "/"))
	if fsys == nil {
		return nil
	}
	name = path.Join(base, name)
	if info, err := fs.Stat(fsys, name); err != nil || !info.Mode().IsRegular() || info.Size() > mostShown {
		return nil
	}
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil
	}
	in.shown = &ast.Source{Filename: filename, Text: strings.ToValidUTF8(string(text), "\ufffd")}
	return in.shown
}

func (in *Interp) sourceText(filename string) (string, bool) {
	s := in.sources[filename]
	if s == nil {
		return "", false
	}
	return s.src.Text, true
}

// compile implements the hook behind compile, eval and exec.
func (in *Interp) compile(rt *object.Runtime, src, filename, mode string, how object.CompileFlags) *object.Code {
	meter := newMeter(rt, len(src))
	if meter == nil {
		return nil
	}
	defer meter.close()
	if mode != "exec" && refuseEmpty(rt, src, filename, how) {
		return nil
	}
	m := meter.mode(exec.Mode{TopLevelAwait: how.Flags&object.CompileTopLevelAwait != 0})
	future := futureOf(how.Flags)
	var u *exec.Unit
	var err error
	var source *ast.Source
	var warnings []ast.Warning
	switch mode {
	case "eval":
		var e *ast.Expression
		if e, err = meter.watch().ParseExpr(filename, src, future); err == nil {
			source, warnings = e.Source, e.Warnings
			e.Future = future
			u, err = exec.AnalyzeExpr(e, m)
		}
	case "single":
		m.Interactive = true
		var t *ast.Module
		if t, err = meter.watch().ParseInteractive(filename, src, future, how.Flags&object.CompileNoImpliedDedent != 0); err == nil {
			source, warnings = t.Source, t.Warnings
			u, err = exec.Analyze(t, m)
		}
	default:
		var t *ast.Module
		// The tokenizer of CPython completes the last line of a module.
		if src != "" && !strings.HasSuffix(src, "\n") {
			src += "\n"
		}
		if t, err = meter.watch().ParseString(filename, src, future); err == nil {
			source, warnings = t.Source, t.Warnings
			u, err = exec.Analyze(t, m)
		}
	}
	if err == errStopped {
		return nil
	}
	if err != nil {
		if source != nil {
			err = scopeError(err, source, warnings)
			if s := (*SyntaxError)(nil); errors.As(err, &s) && in.sources[filename] == nil {
				s.Text = ""
			}
		}
		if s := (*SyntaxError)(nil); how.Flags&object.CompileIncomplete != 0 && errors.As(err, &s) && s.SourceEnded != nil {
			s.SourceEnded.Filename, s.SourceEnded.Source = filename, s.Source
			err = s.SourceEnded
		}
		if mode != "exec" {
			bareLine(err, src)
		}
		in.raiseSyntaxError(err, false)
		return nil
	}
	if !in.warnAbout(u) {
		return nil
	}
	c := u.Optimized(how.Level(rt)).Code()
	c.Tree = rt.NewCodeTree(codeBytes(len(src)))
	return c
}

// raiseSyntaxError raises what the parser or scope found wrong with a program, a
// file or text that a script compiles.
func (in *Interp) raiseSyntaxError(err error, file bool) {
	rt := in.rt
	var s *SyntaxError
	if !errors.As(err, &s) {
		rt.Raisef(&object.SystemErrorType, "%v", err)
		return
	}
	if !in.warnBefore(s, file) {
		return
	}
	t := &object.SyntaxErrorType
	switch s.Class {
	case "IndentationError":
		t = &object.IndentationErrorType
	case "_IncompleteInputError":
		t = &object.IncompleteInputErrorType
	case "TabError":
		t = &object.TabErrorType
	case "MemoryError":
		rt.Raisef(&object.MemoryErrorType, "%s", s.Msg)
		return
	case "RecursionError":
		rt.Raisef(&object.RecursionErrorType, "%s", s.Msg)
		return
	}
	info := object.SyntaxErrorInfo{Msg: s.Msg, Filename: s.Filename, Text: s.Text, Line: s.Line, Offset: s.Col,
		EndLine: s.EndLine, EndOffset: s.EndCol, HasText: s.Text != "", HasLocation: s.Line != 0, NoEnd: s.NoEnd}
	bare := s.BareLine
	if b := s.Buffer; b != nil && !file && in.sources[s.Filename] == nil {
		info.Text, info.Offset, info.EndOffset, bare = b.Text, b.Col, b.EndCol, bare || b.Bare
		info.HasText = info.HasText || b.Text != ""
	}
	if s.AtEnd && !info.HasText && s.Source != nil {
		info.HasText = s.Line <= strings.Count(s.Source.Text, "\n")
	}
	if info.HasText && !bare && !strings.HasSuffix(info.Text, "\n") {
		info.Text += "\n"
	}
	rt.SyntaxErrorAt(t, info)
}

// SyntaxException returns the Error for a program that does not compile, with
// the text CPython prints for it.
func (in *Interp) SyntaxException(err error) *Error {
	var s *SyntaxError
	if errors.As(err, &s) && s.AtEnd && s.Filename != "<string>" {
		// CPython, reading a file line by line, has forgotten the column.
		at := *s
		at.Col, err = 0, &at
	}
	in.raiseSyntaxError(err, true)
	return in.newError(in.rt.Clear())
}
