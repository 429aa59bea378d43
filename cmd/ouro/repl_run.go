package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/lexer"
	"github.com/ouro-lang/ouro/parser"
)

// This file runs blocks: Python, dot commands, questions about a name.

// block runs what was typed.
func (s *session) block(ctx context.Context, src string) (code int, exit bool) {
	line := strings.TrimSpace(src)
	single := !strings.Contains(line, "\n")
	switch {
	case line == "":
		return 0, false
	case single && line[0] == '.' && !strings.HasPrefix(line, "...") && (len(line) == 1 || line[1] < '0' || line[1] > '9'):
		return s.dot(ctx, line)
	case single && line[0] == '%' && isDot("."+strings.Fields(line[1:] + " x")[0]):
		return s.dot(ctx, "."+line[1:])
	case single && line[0] == '?' && path(strings.TrimLeft(line, "?")):
		return s.describe(ctx, strings.TrimLeft(line, "?"), strings.HasPrefix(line, "??"))
	case single && strings.HasSuffix(line, "?") && path(strings.TrimRight(line, "?")):
		return s.describe(ctx, strings.TrimRight(line, "?"), strings.HasSuffix(line, "??"))
	case line == "exit" || line == "quit":
		// As at CPython's prompt: the bare name will do, unless it means something else.
		if got := s.strings(ctx, "__import__('_ouro_session').own("+quote(line)+")"); got == nil || len(got) == 0 {
			return exitOK, true
		}
	case line == "clear":
		if got := s.strings(ctx, "__import__('_ouro_session').own('clear')"); got != nil && len(got) == 0 {
			s.console.clear()
			return 0, false
		}
	}
	s.cell++
	s.saved = append(s.saved, src)
	return s.run(ctx, fmt.Sprintf("<in %d>", s.cell), src)
}

// path reports whether text is names joined by dots: evaluating it calls
// nothing but attribute look-ups.
func path(text string) bool {
	if text == "" {
		return false
	}
	for _, part := range strings.Split(text, ".") {
		if !identifier(part) {
			return false
		}
	}
	return true
}

// blockDone reports whether the lines typed so far are to be run: they are
// Python, or never will be, and a compound statement has its empty line. src has
// no line end behind the last of them.
func blockDone(src string) bool {
	if start := strings.TrimSpace(src); start == "" || start[0] == '.' || start[0] == '%' || start[0] == '?' {
		return true
	}
	empty := strings.TrimSpace(src[strings.LastIndexByte(src, '\n')+1:]) == ""
	m, err := parser.ParseString("<stdin>", src+"\n")
	var e *interp.SyntaxError
	switch {
	case errors.As(err, &e) && e.Incomplete:
		// An empty line says that no block is to come; two, that no clause is.
		return empty && !openText(src) && (e.Class == "IndentationError" || strings.HasSuffix(strings.TrimRight(src, " \t"), "\n\n"))
	case err != nil || len(m.Body) == 0:
		return true
	}
	switch m.Body[len(m.Body)-1].(type) {
	case *ast.If, *ast.For, *ast.While, *ast.Try, *ast.With, *ast.FunctionDef, *ast.ClassDef, *ast.Match:
		return empty
	}
	return true
}

// openText reports whether a source ends inside brackets or a string.
func openText(src string) bool {
	lx := lexer.New(src)
	_, err := lx.Statements(nil, len(src)+2)
	_, bracket := lx.Unclosed()
	var e *lexer.Error
	return bracket || errors.As(err, &e) && e.Incomplete
}

// run runs one block; exit is true when it ended the session.
func (s *session) run(ctx context.Context, name, src string) (code int, exit bool) {
	programs, err := interp.CompileCell(name, src)
	if err != nil {
		s.failed(ctx, s.in.SyntaxException(err))
		return 0, false
	}
	s.presses.reset()
	s.running.Store(true)
	defer func() {
		s.running.Store(false)
		// This wakes the loop, which then tells of what failed meanwhile.
		s.in.Flush()
		flush(s.out)
	}()
	for _, p := range programs {
		if code, more := s.runProgram(ctx, p); !more {
			return code, code >= 0
		}
	}
	return 0, false
}

// runProgram runs a part of a block. more: the next part may run; else code is
// the exit status, or -1 if the session goes on.
func (s *session) runProgram(ctx context.Context, p *interp.Program) (code int, more bool) {
	ctx, cancel := context.WithCancel(ctx)
	stop := s.interruptible(p.Suspends(), cancel)
	err := s.in.RunInteractive(ctx, p)
	// A cancelled await is given up at once, while its code may go on and on: the
	// flush, which waits for that code, is interruptible as well.
	s.in.Flush()
	interrupted := stop()
	cancel()
	var exitErr *interp.ExitError
	var e *interp.Error
	switch {
	case err == nil:
		return 0, true
	case errors.As(err, &exitErr):
		if exitErr.HasMessage {
			fmt.Fprintln(s.err, exitErr.Message)
		}
		return exitErr.Code, false
	case interrupted && (errors.Is(err, context.Canceled) || errors.As(err, &e) && (e.Class == "asyncio.exceptions.CancelledError" || e.Class == "EOFError")):
		// The await was cancelled by Ctrl-C; other tasks live.
		fmt.Fprintln(s.err, "\nKeyboardInterrupt")
	case errors.As(err, &e):
		if e.Class == "KeyboardInterrupt" {
			fmt.Fprintln(s.err)
		}
		s.failed(ctx, e)
	default:
		fmt.Fprintln(s.err, "ouro:", err)
	}
	return -1, false
}

// failed shows an exception and keeps it.
func (s *session) failed(ctx context.Context, e *interp.Error) {
	s.c.show(e)
	s.keep(ctx, e)
}

// keep keeps an exception where a debugger looks for it.
func (s *session) keep(ctx context.Context, e *interp.Error) {
	if s.in.Set("_exc", e.Value) == nil {
		s.eval(context.WithoutCancel(ctx), "__import__('_ouro_session').failed()")
	}
}

// interruptible lets Ctrl-C end a block: an await is cancelled, and only it;
// code that runs gets KeyboardInterrupt. stop reports whether there was one.
func (s *session) interruptible(awaits bool, cancel func()) (stop func() bool) {
	if s.c.interrupts == nil {
		return func() bool { return false }
	}
	done := make(chan struct{})
	ended := make(chan bool, 1)
	go func() {
		pressed := false
		for {
			select {
			case <-s.c.interrupts:
				pressed = true
				if s.presses.hard() {
					s.die()
				}
				if awaits {
					cancel()
					select {
					case <-done:
						continue
					case <-time.After(graceOfAwait):
					}
				}
				s.in.Interrupt()
				s.console.interrupt()
			case <-done:
				ended <- pressed
				return
			}
		}
	}()
	return func() bool {
		close(done)
		return <-ended
	}
}

// graceOfAwait is how long a cancelled await may take before the code that
// runs is interrupted.
const graceOfAwait = 15 * time.Millisecond
