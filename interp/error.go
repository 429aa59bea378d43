package interp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// Error is an uncaught exception of a script.
//
// errors.Is and errors.As find in it the Go error that a host function
// returned, those of the exception it was raised from, and those of the members
// of an exception group, as in an error of errors.Join.
//
// A host function that returns an *Error with a Class and a Message raises that
// exception in the script; Raise makes one.
type Error struct {
	Class   string // the class's name, with its module unless that is builtins
	Message string // str(exception)
	// Text is the traceback as CPython prints it, with a newline at its end.
	Text  string
	Value Value // the exception object
	// Traceback lists the calls that led to the exception, outermost first.
	Traceback []Frame
	// Cause is what it was raised from; Context what was being handled when it
	// was raised, nil where "from None" hides it.
	Cause, Context *Error
	Notes          []string // of add_note
	Group          []*Error // the members of an exception group
	// Failure is the task that the exception ended, Hints are what may have been
	// meant: nil unless the Config asked to Explain. Explanation puts both in words.
	Failure *Failure
	Hints   []string

	err error // the Go error behind it
}

// Frame is one entry of a traceback.
type Frame struct {
	File            string
	Line, Col       int // from 1, and from 0 in bytes; Line is 0 if unknown
	EndLine, EndCol int
	Function        string
	Source          string // the text of the line, if it is known
}

func (f Frame) String() string { return f.File + ":" + strconv.Itoa(f.Line) + " in " + f.Function }

func (e *Error) Error() string {
	if e.Message == "" {
		return e.Class
	}
	return e.Class + ": " + e.Message
}

// Unwrap returns the Go errors behind e.
func (e *Error) Unwrap() error {
	var all []error
	if e.err != nil {
		all = append(all, e.err)
	}
	for _, g := range e.Group {
		all = append(all, g)
	}
	if e.Cause != nil {
		all = append(all, e.Cause)
	}
	switch len(all) {
	case 0:
		return nil
	case 1:
		return all[0]
	}
	return errors.Join(all...)
}

// Is reports whether target is an *Error of the same class without a message:
// errors.Is(err, &interp.Error{Class: "KeyError"}).
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Message == "" && t.Value == Value{} && t.Class == e.Class
}

// Raise returns an error that raises an exception when a host function returns
// it: class is the name of a built-in exception class.
func Raise(class, message string) error { return &Error{Class: class, Message: message} }

// RenderOptions say how [Error.Render] writes.
type RenderOptions struct {
	Color bool // with the colours of a terminal
}

// Render writes the traceback as CPython prints it.
func (e *Error) Render(w io.Writer, o RenderOptions) {
	text := e.Text
	if o.Color && e.Value.in != nil && !e.Value.in.closed.Load() {
		if x := e.Value.exception(); x != nil {
			_ = e.Value.in.do(func() error {
				text = object.FormatException(e.Value.in.rt, x, object.FormatOptions{Color: true})
				return nil
			})
		}
	}
	if text == "" {
		text = e.Error() + "\n"
	}
	if !utf8.ValidString(text) {
		text = object.BackslashSurrogates(text)
	}
	io.WriteString(w, text)
}

// InternalError is a bug of the interpreter: a Go panic while a script ran.
// The process and other interpreters are unharmed; this interpreter must not
// be used any more.
type InternalError struct {
	Panic any
	Stack []byte
}

// errGoexit is why an interpreter is not used any more after a host function
// ended the goroutine that ran the script.
var errGoexit = errors.New("a host function called runtime.Goexit")

func (e *InternalError) Error() string { return fmt.Sprintf("interp: internal error: %v", e.Panic) }

// ErrLimit is what errors.Is finds in the error of a run that a limit stopped.
var ErrLimit = errors.New("limit reached")

// LimitError is the error of a run that a limit stopped. No script can catch
// what stops it, but for two kinds: a request that is larger than all memory
// there is raises MemoryError, too many calls raise RecursionError. Of a script
// that does not catch these the error is an *Error, in which errors.Is and
// errors.As find the LimitError.
type LimitError struct {
	Kind  string // "steps", "memory", "depth", "output", "tasks"
	Limit int64
}

func (e *LimitError) Error() string { return fmt.Sprintf("%s limit of %d reached", e.Kind, e.Limit) }

// Is makes errors.Is(err, ErrLimit) true.
func (e *LimitError) Is(target error) bool { return target == ErrLimit }

// ExitError is the error of a run that ended in an uncaught SystemExit.
type ExitError struct {
	Code int
	// Message is what sys.exit was given when that is not a number: it is
	// printed to stderr and Code is 1.
	Message    string
	HasMessage bool // an empty Message is printed, too, as an empty line
}

func (e *ExitError) Error() string { return fmt.Sprintf("exit status %d", e.Code) }

// takeError clears the pending exception and returns it as a Go error. ctx is
// that of the run, nil where it is not at hand. A limit that falls in a call
// back into the script stays pending: it ends the whole run.
func (in *Interp) takeError(ctx context.Context) error {
	rt := in.rt
	if ctx == nil {
		ctx = rt.Context()
	}
	if err := in.limitError(ctx); err != nil {
		return err
	}
	err := in.exceptionError(ctx)
	// The text of an exception is the work of the script's code, which a limit may
	// have stopped.
	if limit := in.limitError(ctx); limit != nil {
		return limit
	}
	return err
}

// limitError returns the error of the limit that fell, nil if none did.
func (in *Interp) limitError(ctx context.Context) error {
	rt := in.rt
	if l := rt.LimitReached(); l != nil {
		var err error = &LimitError{l.Kind, l.Limit}
		switch l.Kind {
		case "exit":
			err = &ExitError{Code: int(l.Limit)}
		case "time":
			if err = ctx.Err(); err == nil {
				if err = rt.Context().Err(); err == nil {
					err = context.Canceled
				}
			}
		default:
			in.log("limit reached", err)
		}
		in.stopLeft()
		if in.depth <= 1 && in.server.Load() == nil {
			rt.ClearLimit()
		}
		return err
	}
	return nil
}

// stopLeft stops what a script that was ended has left going on, where nothing
// else of it runs.
func (in *Interp) stopLeft() {
	if in.depth <= 1 && in.server.Load() == nil {
		in.rt.StopAll()
	}
}

// exceptionError clears the pending exception and describes it.
func (in *Interp) exceptionError(ctx context.Context) error {
	rt := in.rt
	e := rt.Clear()
	if e == nil {
		return &InternalError{Panic: "a null value without an exception"}
	}
	if e.Value().Type().IsSubtype(&object.SystemExitType) {
		return in.exitError(e)
	}
	if end := ctx.Err(); end != nil {
		in.stopLeft()
		if e.Value().Type().IsSubtype(loop.CancelledErrorType) {
			return end
		}
		err := in.newError(e)
		err.err = errors.Join(err.err, end)
		return err
	}
	return in.newError(e)
}

// errorOf is takeError for an exception that is not pending.
func (in *Interp) errorOf(e *object.Exception) error {
	if e.Value().Type().IsSubtype(&object.SystemExitType) {
		return in.exitError(e)
	}
	return in.newError(e)
}

// maxChain bounds how many exceptions of a chain or group become Errors.
const maxChain = 1000

// newError describes an exception in Go's terms.
func (in *Interp) newError(e *object.Exception) *Error {
	m := &errorMaker{in: in, made: map[*object.Exception]*Error{}}
	err := m.make(e)
	err.Text = in.rt.FormatException(e)
	if in.config.Explain {
		in.explain(err, e)
	}
	return err
}

// errorMaker describes a chain of exceptions, each once: a script can make the
// chain a cycle.
type errorMaker struct {
	in    *Interp
	made  map[*object.Exception]*Error
	group int // how deep in groups
}

func (m *errorMaker) make(first *object.Exception) *Error {
	top := m.one(first)
	// The chain of contexts may be long; it is followed without recursion.
	for todo := []*object.Exception{first}; len(todo) > 0; {
		e := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		err := m.made[e]
		link := func(o *object.Exception) *Error {
			if o == nil {
				return nil
			}
			if old := m.made[o]; old != nil {
				if m.above(old, err) {
					return nil
				}
				return old
			}
			if len(m.made) >= maxChain {
				return nil
			}
			todo = append(todo, o)
			return m.one(o)
		}
		err.Cause = link(e.Cause())
		if !e.Suppress() {
			err.Context = link(e.Context())
		}
		if len(e.Group()) > 0 {
			for _, v := range e.Group() {
				if x := object.AsException(v); x != nil {
					if g := link(x); g != nil {
						err.Group = append(err.Group, g)
					}
				}
			}
		}
	}
	return top
}

// above reports whether x leads to err, so that a link back would make a
// cycle, which errors.Is would follow for ever.
func (m *errorMaker) above(x, err *Error) bool {
	seen := map[*Error]bool{}
	todo := []*Error{x}
	for len(todo) > 0 {
		e := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if e == err {
			return true
		}
		if e == nil || seen[e] {
			continue
		}
		seen[e] = true
		todo = append(todo, e.Cause, e.Context)
		todo = append(todo, e.Group...)
	}
	return false
}

// one describes e without what it is linked to.
func (m *errorMaker) one(e *object.Exception) *Error {
	in := m.in
	rt := in.rt
	err := &Error{Class: e.Value().Type().FullName(), Value: Value{in: in, v: e.Value()}}
	m.made[e] = err
	if in.config.Explain {
		err.Failure = loop.FailureOf(e)
	}
	if s, ok := object.ToText(rt, e.Value()); ok {
		err.Message = s
	} else {
		rt.Clear()
	}
	if v := e.Field(goErrorField); !v.IsNull() {
		err.err = v.Impl().(*goError).err
	} else if l := in.errorBehind(e); l != nil {
		err.err = l
	}
	for t := e.Tb(); t != nil && len(err.Traceback) < maxChain; t = t.Next {
		s := t.Span()
		f := Frame{File: t.Code.Filename, Line: int(s.Line), Col: int(s.Col), EndLine: int(s.EndLine), EndCol: int(s.EndCol), Function: t.Code.Qualname}
		f.Source = strings.TrimSpace(in.sourceLine(f.File, f.Line))
		err.Traceback = append(err.Traceback, f)
	}
	for _, n := range e.Notes(rt) {
		if s := object.AsStr(n); s != nil {
			err.Notes = append(err.Notes, s.Go())
		}
	}
	return err
}

// errorBehind returns what an exception is in Go's terms: the limit that a
// MemoryError or a RecursionError is about, which the script could have caught
// and did not, and context.Canceled for CancelledError.
func (in *Interp) errorBehind(e *object.Exception) error {
	limits := in.rt.Limits()
	switch t := e.Value().Type(); {
	case t == &object.MemoryErrorType && limits.Memory > 0:
		return &LimitError{"memory", limits.Memory}
	case t == &object.RecursionErrorType:
		return &LimitError{"depth", int64(limits.Depth)}
	case t == loop.CancelledErrorType:
		return context.Canceled
	}
	return nil
}

// exitError turns SystemExit into its exit status: CPython's handle_system_exit.
// A class may say what its code is; one whose code fails is printed itself.
func (in *Interp) exitError(e *object.Exception) *ExitError {
	rt := in.rt
	code := e.Field("code")
	if e.Value().Type() != &object.SystemExitType {
		if code = object.LookupAttr(rt, e.Value(), "code"); code.IsNull() {
			rt.Clear()
			code = e.Value()
		}
	}
	if code.IsNull() || code.IsNone() {
		return &ExitError{}
	}
	if code.Type().IsSubtype(&object.IntType) {
		n, ok := object.IndexInt(rt, code)
		if !ok {
			// A number outside C's long exits with status 255.
			rt.Clear()
			n = 255
		}
		return &ExitError{Code: int(uint8(n))}
	}
	s, ok := object.ToText(rt, code)
	if !ok {
		rt.Clear()
	}
	return &ExitError{Code: 1, Message: s, HasMessage: true}
}

// --- Go errors as exceptions ---

// goErrorField is the member of an exception, out of reach of scripts, that
// holds the Go error it was made of.
const goErrorField = "go error"

// goError is a Go error held by an exception.
type goError struct {
	object.Object
	object.WalkMark
	err error
}

// Walk implements object.Walkable.
func (g *goError) Walk(*object.Walker) int64 { return 64 }

var goErrorType = object.NewBuiltinType(object.TypeSpec{Name: "host.error", Flags: object.Final | object.NoNew})

// exceptionOf returns the exception that a Go error raises; nil with one
// pending if a limit fell.
func (in *Interp) exceptionOf(err error) *object.Exception {
	rt := in.rt
	if err == errStopped {
		return nil
	}
	if e, ok := err.(*Error); ok {
		if x := e.Value.exception(); x != nil && e.Value.in == in {
			return x
		}
	}
	t, message, notes := in.classOf(err)
	arg := object.NewStr(message)
	if t == &object.SystemExitType {
		var exit *ExitError
		if errors.As(err, &exit) {
			if arg = object.Int(int64(exit.Code)); exit.HasMessage {
				arg = object.NewStr(toText(exit.Message))
			}
		}
	}
	e := rt.NewException(t, arg)
	for _, n := range notes {
		e.AddNote(rt, n)
	}
	g := &goError{err: err}
	g.Object = object.NewObject(goErrorType, g)
	e.SetField(goErrorField, object.ValueOf(&g.Object))
	return e
}

// classOf finds the class and the message of the exception for a Go error.
func (in *Interp) classOf(err error) (t *object.Type, message string, notes []string) {
	message = toText(err.Error())
	var e *Error
	if errors.As(err, &e) {
		if t := exceptionNamed(e.Class); t != nil {
			return t, toText(e.Message), e.Notes
		}
		return &object.RuntimeErrorType, message, e.Notes
	}
	var p *hostPanic
	if errors.As(err, &p) {
		return &object.RuntimeErrorType, message, []string{toText(string(p.stack))}
	}
	var c *ConversionError
	var timeout interface{ Timeout() bool }
	var exit *ExitError
	switch {
	case errors.As(err, &exit):
		return &object.SystemExitType, message, nil
	case errors.As(err, &c) && c.Err == nil:
		t = &object.TypeErrorType
	case errors.Is(err, context.Canceled) && in.rt.Context().Err() != nil:
		t = loop.CancelledErrorType
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		t = &object.TimeoutErrorType
	case errors.Is(err, fs.ErrNotExist):
		t = &object.FileNotFoundErrorType
	case errors.Is(err, fs.ErrExist):
		t = &object.FileExistsErrorType
	case errors.Is(err, fs.ErrPermission):
		t = &object.PermissionErrorType
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		t = &object.EOFErrorType
	default:
		t = &object.RuntimeErrorType
	}
	return t, message, nil
}

// toText makes text that a str can hold.
func toText(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// exceptionNamed returns a built-in exception class, nil if there is none.
func exceptionNamed(name string) *object.Type {
	if name == "asyncio.exceptions.CancelledError" || name == "CancelledError" || name == "asyncio.CancelledError" {
		return loop.CancelledErrorType
	}
	for _, t := range object.ExceptionTypes() {
		if t.Name == name {
			return t
		}
	}
	return nil
}

// exception returns the exception that v is, or nil.
func (v Value) exception() *object.Exception {
	if v.v.IsNull() {
		return nil
	}
	return object.AsException(v.v)
}
