package object

import "fmt"

// Exception is an instance of BaseException or of any class derived from it,
// built in or not. What a class adds (StopIteration.value, OSError.errno ...)
// lives in Fields by name; attributes scripts set live in dict.
type Exception struct {
	Object
	args     Value // tuple; null: built from msg when asked for
	msg      string
	cause    *Exception
	context  *Exception
	suppress bool // __suppress_context__
	fatal    bool // cannot be caught: a limit fell or the host stopped the run
	mark     walkMark
	tb       *Traceback
	fields   []field // members of built-in classes
	dict     *Dict
	members  *Tuple // exceptions of a group
}

type field struct {
	name string
	v    Value
}

// Traceback is one entry of a traceback, outermost first along Next, as
// CPython's tb_next.
type Traceback struct {
	Object
	Next    *Traceback
	Code    *Code
	Pos     int32
	mark    walkMark
	Globals *Dict
	prev    *Traceback
	fn      *Function // set when the exception ended the call; then slots are
	slots   []Value   // the variables as they were
	ext     *tbExt    // nil for most entries
}

// tbExt is what few entries have.
type tbExt struct {
	line   int          // overrides Pos when a script made the entry
	lasti  int          // as the script gave it
	frame  *FrameObject // tb_frame, made when asked for
	locals *Dict        // the frame's variables, kept for NameError only: see NoteTraceback
	ofSelf bool         // AttributeError: the object is the frame's variable self
}

// extra returns t's rare part for reading.
func (t *Traceback) extra() *tbExt {
	if t.ext == nil {
		return &noTbExt
	}
	return t.ext
}

// noTbExt stands for an absent tbExt; it is never written to.
var noTbExt tbExt

// TracebackType is the type of traceback objects.
var TracebackType Type

// Span returns the source range of the entry.
func (t *Traceback) Span() Span {
	if t.Pos >= 0 && int(t.Pos) < len(t.Code.Spans) {
		return t.Code.Spans[t.Pos]
	}
	return Span{Line: int32(t.Code.FirstLine)}
}

// newException returns an instance of class t with the given args tuple; null
// args means "one argument, the message in msg".
func (rt *Runtime) newException(t *Type, args Value) *Exception {
	e := &Exception{args: args}
	e.Object = Object{t, e}
	rt.Charge(300)
	return e
}

// NewException returns an instance of the built-in exception class t made from
// the given arguments, members included. No script code runs.
func (rt *Runtime) NewException(t *Type, args ...Value) *Exception {
	v := t.Ops.New(rt, t, args, nil)
	if v.p == nil || t.Ops.Init != nil && !t.Ops.Init(rt, v, args, nil) {
		// The arguments do not suit the class: what went wrong is the answer.
		return rt.Clear()
	}
	return AsException(v)
}

// Value returns the exception as a Python value.
func (e *Exception) Value() Value { return Value{p: &e.Object} }

// Args returns e.args.
func (e *Exception) Args() Value {
	if e.args.p == nil {
		e.args = NewTuple([]Value{NewStr(e.msg)})
	}
	return e.args
}

// Field returns a member of a built-in exception class, null if it is not set.
func (e *Exception) Field(name string) Value {
	for i := range e.fields {
		if e.fields[i].name == name {
			return e.fields[i].v
		}
	}
	return Value{}
}

// SetField sets a member of a built-in exception class.
func (e *Exception) SetField(name string, v Value) {
	for i := range e.fields {
		if e.fields[i].name == name {
			e.fields[i].v = v
			return
		}
	}
	e.fields = append(e.fields, field{name, v})
}

// Cause, Context, Suppress, Tb: what CPython shows under the dunder names.
func (e *Exception) Cause() *Exception { return e.cause }

// Context returns __context__.
func (e *Exception) Context() *Exception { return e.context }

// Suppress returns __suppress_context__.
func (e *Exception) Suppress() bool { return e.suppress }

// Tb returns __traceback__.
func (e *Exception) Tb() *Traceback { return e.tb }

// SetTb replaces __traceback__.
func (e *Exception) SetTb(t *Traceback) { e.tb = t }

// SetCause sets __cause__ and with it __suppress_context__.
func (e *Exception) SetCause(c *Exception) { e.cause, e.suppress = c, true }

// Fatal reports whether no handler may catch e.
func (e *Exception) Fatal() bool { return e.fatal }

// Group returns the exceptions of an exception group.
func (e *Exception) Group() []Value {
	if e.members == nil {
		return nil
	}
	return e.members.items
}

// --- raising ---

// RaiseException makes e the pending exception, with the exception being
// handled as its context, as _PyErr_SetObject does. It returns null.
func (rt *Runtime) RaiseException(e *Exception) Value {
	if h := rt.handled; h != nil && h != e {
		// Break a cycle: if e already stands in the chain of contexts, cut there.
		// The chain may itself be a cycle a script made, hence the slow follower.
		slow, move := h, false
		for o := h; o.context != nil; o = o.context {
			if o.context == e {
				o.context = nil
				break
			}
			if o.context == slow {
				break
			}
			if move {
				slow = slow.context
			}
			move = !move
		}
		e.context = h
	}
	rt.exc = e
	rt.noted = false
	return Value{}
}

// Reraise makes e pending again without a new context or traceback entry, as
// CPython's RERAISE and bare raise do. It returns null.
func (rt *Runtime) Reraise(e *Exception) Value {
	rt.exc = e
	rt.noted = true
	return Value{}
}

// Raisef raises an instance of a built-in class with a formatted message.
func (rt *Runtime) Raisef(t *Type, format string, a ...any) Value {
	e := rt.newException(t, Value{})
	if len(a) == 0 {
		e.msg = format
	} else {
		e.msg = fmt.Sprintf(format, a...)
		if n := int64(len(e.msg)); n >= countedAlloc {
			// A name in it is as long as a script makes names.
			rt.allocated += n
			rt.Budget -= n / bytesPerStep
		}
	}
	return rt.RaiseException(e)
}

// RaiseType raises an instance of a built-in class without arguments.
func (rt *Runtime) RaiseType(t *Type) Value {
	return rt.RaiseException(rt.newException(t, EmptyTuple))
}

// RaiseValue raises an instance of a built-in class with one argument, as
// KeyError(key).
func (rt *Runtime) RaiseValue(t *Type, arg Value) Value {
	return rt.RaiseException(rt.newException(t, NewTuple([]Value{arg})))
}

// TypeErrorf raises TypeError. The other short forms below do the same for
// their classes; all return null.
func (rt *Runtime) TypeErrorf(format string, a ...any) Value {
	return rt.Raisef(&TypeErrorType, format, a...)
}

// ValueErrorf raises ValueError.
func (rt *Runtime) ValueErrorf(format string, a ...any) Value {
	return rt.Raisef(&ValueErrorType, format, a...)
}

// IndexErrorf raises IndexError.
func (rt *Runtime) IndexErrorf(format string, a ...any) Value {
	return rt.Raisef(&IndexErrorType, format, a...)
}

// KeyError raises KeyError(key).
func (rt *Runtime) KeyError(key Value) Value { return rt.RaiseValue(&KeyErrorType, key) }

// OverflowErrorf raises OverflowError.
func (rt *Runtime) OverflowErrorf(format string, a ...any) Value {
	return rt.Raisef(&OverflowErrorType, format, a...)
}

// RuntimeErrorf raises RuntimeError.
func (rt *Runtime) RuntimeErrorf(format string, a ...any) Value {
	return rt.Raisef(&RuntimeErrorType, format, a...)
}

// AttributeErrorf raises AttributeError about name of obj.
func (rt *Runtime) AttributeErrorf(obj Value, name string, format string, a ...any) Value {
	rt.Raisef(&AttributeErrorType, format, a...)
	rt.exc.SetField("name", rt.Intern(name))
	rt.exc.SetField("obj", obj)
	return Value{}
}

// --- the pending exception ---

// Pending returns the pending exception, nil if none.
func (rt *Runtime) Pending() *Exception { return rt.exc }

// Clear drops the pending exception and returns it. A fatal one is not to be
// cleared: callers that swallow exceptions test Catchable first.
func (rt *Runtime) Clear() *Exception {
	e := rt.exc
	rt.exc = nil
	return e
}

// Catchable reports whether the pending exception may be caught by script code
// or swallowed by a built-in.
func (rt *Runtime) Catchable() bool { return !rt.exc.fatal }

// Matches reports whether the pending exception is an instance of t and may be
// caught.
func (rt *Runtime) Matches(t *Type) bool {
	return rt.exc != nil && !rt.exc.fatal && rt.exc.typ.IsSubtype(t)
}

// Handled returns the exception being handled (sys.exception()), nil if none.
func (rt *Runtime) Handled() *Exception { return rt.handled }

// SetHandled replaces the exception being handled and returns the former one,
// which the caller restores.
func (rt *Runtime) SetHandled(e *Exception) *Exception {
	old := rt.handled
	rt.handled = e
	return old
}

// NoteTraceback adds fr to the traceback of the pending exception, once for
// each time the exception arrives in the frame.
func (rt *Runtime) NoteTraceback(fr *Frame) {
	if rt.noted || rt.exc == nil {
		return
	}
	rt.noted = true
	t := &Traceback{Next: rt.exc.tb, Code: fr.Code.own(), Pos: fr.Pos, Globals: fr.Fn.Globals}
	t.Object = Object{&TracebackType, t}
	rt.Charge(128)
	if t.Next != nil {
		t.Next.prev = t
	} else {
		if len(rt.unawaited.list) > 0 {
			rt.lostOperand(fr)
		}
		// "Did you mean" looks at the variables of the innermost frame.
		switch rt.exc.typ {
		case &NameErrorType:
			t.ext = &tbExt{locals: AsDict(rt.Locals(fr))}
		case &AttributeErrorType:
			if fr.isSelf(rt.exc.Field("obj")) {
				t.ext = &tbExt{ofSelf: true}
			}
		}
	}
	if fr.seen != nil && fr.seen.live == fr {
		if t.ext == nil {
			t.ext = &tbExt{}
		}
		t.ext.frame = fr.seen
	}
	rt.exc.tb = t
}

// noteLeaving is NoteTraceback for an exception that ends fr's call: the entry
// keeps the variables.
func (rt *Runtime) noteLeaving(fr *Frame) {
	rt.NoteTraceback(fr)
	rt.noted = false
	if e := rt.exc; e != nil && e.tb != nil && e.tb.fn == nil && !e.fatal && !fr.Code.NamesInDict && e.tb.Code == fr.Code.own() {
		e.tb.fn, e.tb.slots = fr.Fn, fr.keep()
	}
}

// SetNoted tells whether the pending exception already has its entry for the
// running frame.
func (rt *Runtime) SetNoted(b bool) { rt.noted = b }

// TracebackValue returns e.__traceback__ as a Python value.
func (rt *Runtime) TracebackValue(e *Exception) Value {
	if e.tb == nil {
		return None
	}
	return Value{p: &e.tb.Object}
}

// SetContext sets __context__.
func (e *Exception) SetContext(c *Exception) { e.context = c }
