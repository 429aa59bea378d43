package interp

import (
	"errors"
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/exec"
	"github.com/ouro-lang/ouro/interp/scope"
	"github.com/ouro-lang/ouro/parser"
)

// Program is a parsed and resolved program. It is immutable.
type Program struct {
	unit *exec.Unit
	last *Program // of Eval: the expression after the statements, nil if none
	// bytes are what its code takes of the memory of the interpreter that compiled
	// it for itself, 0 for a program that interpreters share.
	bytes int64
}

// SyntaxError is a program that is not Python; see parser.SyntaxError.
type SyntaxError = parser.SyntaxError

// Compile parses and resolves the source of a module. The error is a
// *SyntaxError.
func Compile(filename, source string) (*Program, error) { return CompileFile(filename, []byte(source)) }

// CompileFile is Compile for the bytes of a file: they may begin with an
// encoding declaration.
func CompileFile(filename string, source []byte) (*Program, error) {
	return compileFile(nil, filename, source)
}

func compileFile(m *meter, filename string, source []byte) (*Program, error) {
	t, err := m.watch().Parse(filename, source)
	if err != nil {
		return nil, hinted(err)
	}
	return resolve(t, m.mode(exec.Mode{}))
}

// CompileInteractive parses one statement as typed at a prompt: expression
// statements print their value, await is allowed at the top. The error's
// Incomplete asks for more input.
func CompileInteractive(filename, source string) (*Program, error) {
	m, err := parser.ParseInteractive(filename, source)
	if err != nil {
		return nil, hinted(err)
	}
	return resolve(m, exec.Mode{Interactive: true, TopLevelAwait: true})
}

// CompileCell parses a block as typed or pasted at a prompt, any number of
// statements, which await may stand in. The programs are to be run one after
// the other with [Interp.RunInteractive]. As in CPython's prompt, expression
// statements print their value if they stand in the last line only. The error's
// Incomplete asks for more input.
func CompileCell(filename, source string) ([]*Program, error) {
	m, err := parser.ParseString(filename, source)
	if err != nil {
		return nil, hinted(err)
	}
	last := max(0, len(m.Body)-1)
	for last > 0 && m.Body[last-1].Span().EndLine == m.Body[last].Span().Line {
		last--
	}
	var all []*Program
	for i, body := range [2][]ast.Stmt{m.Body[:last], m.Body[last:]} {
		if len(body) == 0 {
			continue
		}
		part := *m
		part.Body = body
		if len(all) > 0 {
			part.Warnings = nil
		}
		p, err := resolve(&part, exec.Mode{Interactive: i == 1, TopLevelAwait: true})
		if err != nil {
			return nil, hinted(err)
		}
		all = append(all, p)
	}
	return all, nil
}

// CompileExpr parses and resolves a single expression; blanks before it do not
// count.
func CompileExpr(filename, source string) (*Program, error) {
	e, err := parser.ParseExpr(filename, strings.TrimLeft(source, " \t"))
	if err != nil {
		return nil, hinted(err)
	}
	u, err := exec.AnalyzeExpr(e, exec.Mode{})
	if err != nil {
		return nil, hinted(scopeError(err, e.Source, e.Warnings))
	}
	return &Program{unit: u}, nil
}

// MustCompile is Compile that panics if the source does not compile: for
// programs that are part of the Go program.
func MustCompile(filename, source string) *Program {
	p, err := Compile(filename, source)
	if err != nil {
		panic(err)
	}
	return p
}

// compileEval compiles what Eval evaluates.
func compileEval(w *meter, filename, source string) (*Program, error) {
	mode := w.mode(exec.Mode{TopLevelAwait: true})
	e, err := w.watch().ParseExpr(filename, strings.TrimSpace(source), 0)
	if err == errStopped {
		return nil, hinted(err)
	}
	if err == nil {
		u, err := exec.AnalyzeExpr(e, mode)
		if err != nil {
			return nil, hinted(scopeError(err, e.Source, e.Warnings))
		}
		return &Program{unit: u}, nil
	}
	m, err := w.watch().Parse(filename, []byte(source))
	if err != nil {
		return nil, hinted(err)
	}
	n := len(m.Body)
	if n == 0 {
		return resolve(m, mode)
	}
	s, ok := m.Body[n-1].(*ast.ExprStmt)
	if !ok {
		return resolve(m, mode)
	}
	m.Body = m.Body[:n-1]
	p, err := resolve(m, mode)
	if err != nil {
		return nil, hinted(err)
	}
	e = &ast.Expression{Body: s.Value, Source: m.Source}
	u, err := exec.AnalyzeExpr(e, mode)
	if err != nil {
		return nil, hinted(scopeError(err, m.Source, m.Warnings))
	}
	p.last = &Program{unit: u}
	return p, nil
}

func resolve(m *ast.Module, mode exec.Mode) (*Program, error) {
	u, err := exec.Analyze(m, mode)
	if err != nil {
		return nil, hinted(scopeError(err, m.Source, m.Warnings))
	}
	return &Program{unit: u}, nil
}

// Filename returns the name that the program was compiled under.
func (p *Program) Filename() string { return p.unit.Source.Filename }

// Suspends reports whether running the program gives a coroutine, because it
// awaits at its top level.
func (p *Program) Suspends() bool { return p.unit.Suspends() }

// scopeError turns an error of package scope into a SyntaxError.
func scopeError(err error, src *ast.Source, warnings []ast.Warning) error {
	var e *scope.Error
	if !errors.As(err, &e) {
		return err
	}
	if e.Msg == scope.TooDeep {
		return &SyntaxError{Class: "RecursionError", Msg: e.Msg, Filename: src.Filename}
	}
	s := e.Span
	// CPython's compiler counts columns in bytes, unlike its parser.
	out := &SyntaxError{Class: "SyntaxError", Msg: e.Msg, Filename: src.Filename, Text: src.Line(int(s.Line)), Warnings: warnings, Source: src,
		Line: int(s.Line), Col: int(s.Col) + 1, EndLine: int(s.EndLine), EndCol: int(s.EndCol) + 1}
	if e.RangeUnknown {
		out.EndLine, out.EndCol, out.NoEnd = out.Line, 0, true
	}
	if unnamed(src.Filename) {
		// What the compiler finds, after the parser, CPython shows only if it can
		// read the line in a file.
		out.Text = ""
	}
	return out
}
