package interp

import (
	"errors"
	"os"
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/exec"
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file gives package object what it needs from the layers above it.

// sourceText is the text of a file whose lines tracebacks show.
type sourceText struct{ src *ast.Source }

func (in *Interp) remember(u *exec.Unit) { in.sources[u.Source.Filename] = &sourceText{u.Source} }

func (in *Interp) setHooks() {
	h := &in.rt.Hooks
	h.Import = in.importModule
	h.Compile = in.compile
	h.Tree = in.tree
	h.IsTree, h.CompileTree = in.isTree, in.compileTree
	h.SourceLine = in.sourceLine
	h.SourceText = in.sourceText
	h.FindModule = in.findModule
	h.Reload = in.reload
	h.AtExit = func(rt *object.Runtime) { loop.AtEnd(rt) }
	h.Interrupted = func(rt *object.Runtime, kind int32) bool {
		if kind == object.InterruptCancel {
			return in.cancelRun(rt)
		}
		return in.waiting == nil || in.waiting()
	}
	h.ExprShape = exprShape
	h.CallStatement = callStatement
}

func (in *Interp) sourceLine(filename string, n int) string {
	// CPython 3.13 shows the lines of -c and of a session's blocks, and none of
	// a script on standard input.
	if s := in.sources[filename]; s != nil && filename != "<stdin>" {
		return s.src.Line(n)
	}
	return ""
}

func (in *Interp) sourceText(filename string) (string, bool) {
	s := in.sources[filename]
	if s == nil {
		return "", false
	}
	return s.src.Text, true
}

// compile implements the hook behind compile, eval and exec.
func (in *Interp) compile(rt *object.Runtime, src, filename, mode string, flags int) *object.Code {
	meter := newMeter(rt, len(src))
	if meter == nil {
		return nil
	}
	defer meter.close()
	if mode != "exec" && refuseEmpty(rt, src, filename) {
		return nil
	}
	const allowTopLevelAwait = 0x2000
	m := meter.mode(exec.Mode{TopLevelAwait: flags&allowTopLevelAwait != 0})
	var u *exec.Unit
	var err error
	var source *ast.Source
	var warnings []ast.Warning
	switch mode {
	case "eval":
		var e *ast.Expression
		if e, err = meter.watch().ParseExpr(filename, src); err == nil {
			source, warnings = e.Source, e.Warnings
			u, err = exec.AnalyzeExpr(e, m)
		}
	case "single":
		m.Interactive = true
		var t *ast.Module
		if t, err = meter.watch().ParseInteractive(filename, src); err == nil {
			source, warnings = t.Source, t.Warnings
			u, err = exec.Analyze(t, m)
		}
	default:
		var t *ast.Module
		// The tokenizer of CPython completes the last line of a module.
		if src != "" && !strings.HasSuffix(src, "\n") {
			src += "\n"
		}
		if t, err = meter.watch().ParseString(filename, src); err == nil {
			source, warnings = t.Source, t.Warnings
			u, err = exec.Analyze(t, m)
		}
	}
	if err == errStopped {
		return nil
	}
	if err != nil {
		if mode != "exec" {
			bareLine(err, src)
		}
		if source != nil {
			err = scopeError(err, source, warnings)
			if s := (*SyntaxError)(nil); errors.As(err, &s) && in.sources[filename] == nil {
				s.Text = ""
			}
		}
		in.raiseSyntaxError(err, false)
		return nil
	}
	if !in.warnAbout(u) {
		return nil
	}
	c := u.Code()
	c.Bytes = codeBytes(len(src))
	rt.Charge(c.Bytes)
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
		EndLine: s.EndLine, EndOffset: s.EndCol, HasText: s.Text != "", HasLocation: s.Line > 0, NoEnd: s.NoEnd}
	if s.AtEnd && !info.HasText && s.Source != nil {
		info.HasText = s.Line <= strings.Count(s.Source.Text, "\n")
	}
	if info.HasText && !s.BareLine && !strings.HasSuffix(info.Text, "\n") {
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

// importModule implements import for one absolute, dotted name: modules of the
// Config first, then Source. It follows CPython's _find_and_load.
func (in *Interp) importModule(rt *object.Runtime, name string) object.Value {
	if v := rt.Modules.GetStr(name); !v.IsNull() {
		if v.IsNone() {
			return rt.ImportErrorf(&object.ModuleNotFoundErrorType, name, "import of %s halted; None in sys.modules", name)
		}
		return v
	}
	parentName, last := "", name
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		parentName, last = name[:i], name[i+1:]
	}
	var parent object.Value
	if parentName != "" {
		if parent = in.importModule(rt, parentName); parent.IsNull() {
			return parent
		}
		if v := rt.Modules.GetStr(name); !v.IsNull() {
			return v
		}
		p := parent.AsModule()
		if p == nil || p.Dict.GetStr("__path__").IsNull() {
			return rt.ImportErrorf(&object.ModuleNotFoundErrorType, name, "No module named '%s'; '%s' is not a package", name, parentName)
		}
	}
	v := in.load(rt, name)
	if v.IsNull() {
		return v
	}
	// The module may have replaced itself in sys.modules.
	if w := rt.Modules.GetStr(name); !w.IsNull() {
		v = w
	}
	if !parent.IsNull() && !object.SetAttr(rt, parent, last, v) {
		return object.Value{}
	}
	return v
}

// importWork is what looking for a module counts as, found or not.
const importWork = 200

func (in *Interp) load(rt *object.Runtime, name string) object.Value {
	if !rt.Work(importWork) {
		return object.Value{}
	}
	if def := in.modules[name]; def != nil {
		m := def.Make(rt)
		if m == nil {
			return object.Value{}
		}
		rt.Modules.SetStr(name, m.Value())
		return m.Value()
	}
	path, text, pkg, err := in.locate(name)
	if err != nil {
		return rt.ImportErrorf(&object.ImportErrorType, name, "%v", err)
	}
	if path == "" {
		return rt.ImportErrorf(&object.ModuleNotFoundErrorType, name, "No module named '%s'", name)
	}
	return in.loadSource(rt, nil, name, path, text, pkg)
}

// locate finds the source of a module; path is empty if there is none.
func (in *Interp) locate(name string) (path string, text []byte, pkg bool, err error) {
	if in.config.Source == nil {
		return "", nil, false, nil
	}
	base := strings.ReplaceAll(name, ".", "/")
	for _, path := range [...]string{base + "/__init__.py", base + ".py"} {
		text, err := readFile(in.config.Source, path)
		if err == nil {
			return path, text, strings.HasSuffix(path, "/__init__.py"), nil
		}
		if !errors.Is(err, os.ErrNotExist) && !errors.Is(err, errNotFile) {
			return "", nil, false, err
		}
	}
	return "", nil, false, nil
}

// sourceFile is a path below Source as scripts see it.
func (in *Interp) sourceFile(path string) string {
	if len(in.config.Path) > 0 && in.config.Path[0] != "" {
		return strings.TrimSuffix(in.config.Path[0], "/") + "/" + path
	}
	return path
}

// findModule implements the hook behind importlib.util.find_spec.
func (in *Interp) findModule(name string) (file string, pkg, found bool) {
	if def := in.modules[name]; def != nil {
		return "", false, true
	}
	path, _, pkg, err := in.locate(name)
	if err != nil || path == "" {
		return "", false, false
	}
	return in.sourceFile(path), pkg, true
}

// reload implements the hook behind importlib.reload: the body of a module in
// Python runs again in the module it made.
func (in *Interp) reload(rt *object.Runtime, m *object.Module, name string) bool {
	if in.modules[name] != nil {
		return true
	}
	path, text, pkg, err := in.locate(name)
	if err != nil {
		rt.ImportErrorf(&object.ImportErrorType, name, "%v", err)
		return false
	}
	if path == "" {
		rt.ImportErrorf(&object.ModuleNotFoundErrorType, name, "spec not found for the module '%s'", name)
		return false
	}
	return !in.loadSource(rt, m, name, path, text, pkg).IsNull()
}

// moduleUnit compiles a module of Source; nil with an exception pending.
func (in *Interp) moduleUnit(file string, text []byte) *exec.Unit {
	meter := newMeter(in.rt, len(text))
	if meter == nil {
		return nil
	}
	p, err := compileFile(meter, file, text)
	meter.close()
	if err != nil {
		if err != errStopped {
			in.raiseSyntaxError(err, true)
		}
		return nil
	}
	in.remember(p.unit)
	if !in.warnAbout(p.unit) {
		return nil
	}
	return p.unit
}

// loadSource runs a module's source: in a new module, or again in m.
func (in *Interp) loadSource(rt *object.Runtime, m *object.Module, name, path string, text []byte, pkg bool) object.Value {
	file := in.sourceFile(path)
	u := in.moduleUnit(file, text)
	if u == nil {
		return object.Value{}
	}
	again := m != nil
	if !again {
		m = object.NewModule(name)
	}
	m.Set("__file__", object.NewStr(file))
	m.Set("__builtins__", rt.Builtins.Dict.Value())
	if pkg {
		m.Set("__package__", object.NewStr(name))
		dir := strings.TrimSuffix(file, "/__init__.py")
		m.Set("__path__", object.NewList([]object.Value{object.NewStr(dir)}))
	} else {
		parent := ""
		if i := strings.LastIndexByte(name, '.'); i >= 0 {
			parent = name[:i]
		}
		m.Set("__package__", object.NewStr(parent))
	}
	rt.Modules.SetStr(name, m.Value())
	m.Running = true
	c := u.Code()
	c.Bytes = codeBytes(len(text))
	rt.Charge(c.Bytes)
	v := rt.RunCode(c, m.Dict, object.Value{})
	m.Running = false
	if v.IsNull() {
		if !again {
			rt.Modules.DelStr(name)
		}
		return object.Value{}
	}
	return m.Value()
}
