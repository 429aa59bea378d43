// Package threading is the modules _thread and threading: locks and the threads of an
// interpreter, of which one runs at a time (interp/object/thread.go). The
// module threading is built on it.
package threading

import (
	"strconv"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

func itoa(n int) string    { return strconv.Itoa(n) }
func utoa(n uint64) string { return strconv.FormatUint(n, 10) }

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:  "_thread",
	Doc:   "Threads and locks: what the threading module is made of.",
	Later: rows,
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("lock", lockType.Value())
		m.Set("LockType", lockType.Value())
		m.Set("RLock", rlockType.Value())
		m.Set("_local", localType.Value())
		m.Set("_ExceptHookArgs", hookArgsType.Value())
		m.Set("_ThreadHandle", handleType.Value())
		m.Set("error", object.RuntimeErrorType.Value())
		m.Set("TIMEOUT_MAX", object.Float(maxTimeout))
		return true
	},
}

func rows() []object.Row {
	list := []object.Row{
		{Sig: "_count()", Doc: "Return the number of threads, the main one left out.", Fn: func(rt *runtime) value {
			return object.Int(int64(len(rt.Threads()) - 1))
		}},
		{Sig: "_get_main_thread_ident()", Doc: "Return the number of the main thread.", Fn: func(rt *runtime) value {
			return object.Int(int64(rt.MainThread().Ident()))
		}},
		{Sig: "_is_main_interpreter()", Doc: "Whether this is the main interpreter: always.", Fn: func(*runtime) value { return object.True }},
		{Sig: "_make_thread_handle(ident, /)", Doc: "Return a handle of the thread with a number.", Fn: makeHandle},
		{Sig: "_shutdown()", Doc: "Wait for the threads that are no daemons.", Fn: func(rt *runtime) value {
			if !rt.JoinThreads() {
				return null
			}
			return object.None
		}},
		{Sig: "_excepthook(exc_info, /)", Doc: "Write the report of an exception that ended a thread to sys.stderr.", Fn: excepthook},
		{Sig: "_own(thread, /)", Doc: "Tie a threading.Thread to the running thread.", Fn: func(rt *runtime, v value) value {
			rt.Thread().Owner = v
			return object.None
		}},
		{Sig: "daemon_threads_allowed()", Doc: "Whether there may be daemon threads: always.", Fn: func(*runtime) value { return object.True }},
		{Sig: "get_ident()", Doc: "Return the number of the running thread.", Fn: func(rt *runtime) value {
			return object.Int(int64(rt.Thread().Ident()))
		}},
		{Sig: "get_native_id()", Doc: "Return the number of the running thread: there are no native ones.", Fn: func(rt *runtime) value {
			return object.Int(int64(rt.Thread().Ident()-rt.MainThread().Ident())/4096 + 1)
		}},
		{Sig: "interrupt_main(signum=2, /)", Doc: "Raise KeyboardInterrupt in the main thread.", Fn: func(rt *runtime, v value) value {
			n := int64(2)
			if !object.Absent(v) {
				var ok bool
				if n, ok = object.IndexInt(rt, v); !ok {
					return null
				}
			}
			if n < 1 || n > 64 {
				return rt.ValueErrorf("signal number out of range")
			}
			return interruptMain(rt, n)
		}},
		{Sig: "stack_size(size=0, /)", Doc: "Return 0: stacks grow as needed.", Fn: func(rt *runtime, v value) value {
			if object.Absent(v) {
				return object.Int(0)
			}
			n, ok := object.IndexInt(rt, v)
			switch {
			case !ok:
				return null
			case n < 0:
				return rt.ValueErrorf("size must be 0 or a positive value")
			case n > 0 && n < 32768:
				return rt.ValueErrorf("size not valid: %d bytes", n)
			}
			return object.Int(0)
		}},
		{Sig: "start_joinable_thread(function, handle=None, daemon=True)", Doc: "Start a thread and return its handle.", Fn: startJoinable},
	}
	for _, name := range [2]string{"allocate_lock", "allocate"} {
		list = append(list, object.Row{Sig: name + "()", Doc: "Return a new lock.", Fn: newLock})
	}
	for _, name := range [2]string{"start_new_thread", "start_new"} {
		list = append(list, object.Row{Sig: name + "(function, args, kwargs={}, /)", Doc: "Start a thread that calls a function; return its number.", Fn: startNew})
	}
	for _, name := range [2]string{"exit", "exit_thread"} {
		list = append(list, object.Row{Sig: name + "()", Doc: "End the thread: raise SystemExit.", Fn: func(rt *runtime) value { return rt.RaiseType(&object.SystemExitType) }})
	}
	return list
}

// handle is _thread._ThreadHandle: what join() waits at.
type handle struct {
	object.Object
	object.WalkMark
	t       *object.Thread
	ident   uint64
	started bool
	done    bool
	queue   waiters
}

var handleType *object.Type

// Walk implements object.Walkable.
func (h *handle) Walk(*object.Walker) int64 { return 128 }

func newHandle() *handle {
	h := &handle{}
	h.Object = object.NewObject(handleType, h)
	return h
}

func handleOf(v value) *handle { return v.Impl().(*handle) }

// finish marks the thread as ended.
func (h *handle) finish() {
	h.done = true
	for _, w := range h.queue {
		w.t.Unpark()
	}
}

func makeHandle(rt *runtime, ident value) value {
	n, ok := object.IndexInt(rt, ident)
	if !ok {
		return null
	}
	h := newHandle()
	h.ident, h.started = uint64(n), true
	for _, t := range rt.Threads() {
		if t.Ident() == h.ident {
			h.t = t
		}
	}
	return object.ValueOf(&h.Object)
}

func handleJoin(rt *runtime, v, timeout value) value {
	h := handleOf(v)
	deadline := object.NoDeadline
	if !object.NoneOrAbsent(timeout) {
		d, ok := seconds(rt, timeout)
		if !ok {
			return null
		}
		deadline = deadlineOf(rt, d)
	}
	switch {
	case !h.started:
		return rt.RuntimeErrorf("thread not started")
	case h.t == rt.Thread() && !h.done:
		return rt.RuntimeErrorf("Cannot join current thread")
	}
	w := h.queue.add(rt)
	defer h.queue.remove(w)
	for !h.done {
		late, ok := park(rt, deadline, "for another thread to end")
		if !ok {
			return null
		}
		if late {
			break
		}
	}
	return object.None
}

func startJoinable(rt *runtime, a []value) value {
	fn := a[0]
	if fn.Type().Ops.Call == nil {
		return rt.TypeErrorf("thread function must be callable")
	}
	var h *handle
	if object.NoneOrAbsent(a[1]) {
		h = newHandle()
	} else if h, _ = a[1].Impl().(*handle); h == nil {
		return rt.TypeErrorf("'handle' must be a _ThreadHandle")
	}
	daemon := 1
	if !object.Absent(a[2]) {
		if daemon = object.Truth(rt, a[2]); daemon < 0 {
			return null
		}
	}
	if h.started {
		return rt.RuntimeErrorf("thread already started")
	}
	t := rt.StartThread(daemon == 1, fn, func(rt *runtime) bool {
		ok := call(rt, fn, nil, nil)
		h.finish()
		return ok
	})
	if t == nil {
		return null
	}
	h.t, h.ident, h.started = t, t.Ident(), true
	return object.ValueOf(&h.Object)
}

// call calls the function of a thread; an exception nobody caught is reported.
func call(rt *runtime, fn value, args []value, names []string) bool {
	if !object.Call(rt, fn, args, names).IsNull() {
		return true
	}
	if !rt.Catchable() {
		return false
	}
	if e := rt.Clear(); !e.Value().Type().IsSubtype(&object.SystemExitType) {
		rt.ReportUnraisableIn(e, "Exception ignored in thread started by", fn)
	}
	return true
}

func startNew(rt *runtime, fn, args, kwargs value) value {
	t := object.AsTuple(args)
	switch {
	case fn.Type().Ops.Call == nil:
		return rt.TypeErrorf("first arg must be callable")
	case t == nil:
		return rt.TypeErrorf("2nd arg must be a tuple")
	}
	list := append([]value(nil), t.Items()...)
	var names []string
	if !object.Absent(kwargs) {
		d := object.AsDict(kwargs)
		if d == nil {
			return rt.TypeErrorf("optional 3rd arg must be a dictionary")
		}
		for i := 0; ; i++ {
			k, v, ok := d.Entry(i)
			if !ok {
				break
			}
			if k.IsNull() {
				continue
			}
			s := object.AsStr(k)
			if s == nil {
				return rt.TypeErrorf("keywords must be strings")
			}
			names, list = append(names, s.Go()), append(list, v)
		}
	}
	what := object.NewTuple(append([]value{fn}, list...))
	th := rt.StartThread(true, what, func(rt *runtime) bool { return call(rt, fn, list, names) })
	if th == nil {
		return null
	}
	return object.Int(int64(th.Ident()))
}

// nameOf returns the name of a thread.
func nameOf(rt *runtime, t *object.Thread) string {
	if !t.Owner.IsNull() {
		if v := object.LookupAttr(rt, t.Owner, "_name"); !v.IsNull() {
			if s := object.AsStr(v); s != nil {
				return s.Go()
			}
		} else if rt.Pending() != nil && rt.Catchable() {
			rt.Clear()
		}
	}
	if t.IsMain() {
		return "MainThread"
	}
	return "thread " + utoa(t.Ident())
}

// ownFile is the name of the threading module's own code: its frames, at the
// outer end of a thread's traceback, say nothing.
const ownFile = "<frozen threading>"

// hookArgsType is threading.ExceptHookArgs.
var hookArgsType = object.NewStructSeqType(object.StructSeq{Name: "_thread._ExceptHookArgs", Make: true,
	Doc: "What threading.excepthook is called with.", Fields: []string{"exc_type", "exc_value", "exc_traceback", "thread"}})

// excepthook is threading.excepthook.
func excepthook(rt *runtime, args value) value {
	t := object.AsTuple(args)
	if args.Type() != hookArgsType || t.Len() != 4 {
		return rt.TypeErrorf("_thread.excepthook argument type must be ExceptHookArgs")
	}
	if t.At(0) == object.SystemExitType.Value() {
		return object.None
	}
	e := object.AsException(t.At(1))
	if e == nil {
		return object.None
	}
	name := null
	if thread := t.At(3); !thread.IsNone() {
		name = object.LookupAttr(rt, thread, "_name")
		if name.IsNull() && rt.Pending() != nil {
			return null
		}
	}
	if name.IsNull() {
		name = object.NewStr(utoa(rt.Thread().Ident()))
	}
	tb := e.Tb()
	for inner := tb; inner != nil; inner = inner.Next {
		if inner.Code == nil || inner.Code.Filename != ownFile {
			e.SetTb(inner)
			break
		}
	}
	text, ok := object.ToText(rt, name)
	if !ok {
		return null
	}
	text = "Exception in thread " + text + ":\n" + rt.FormatException(e)
	e.SetTb(tb)
	out := null
	if rt.Sys != nil {
		out = rt.Sys.GetStr("stderr")
	}
	if object.NoneOrAbsent(out) {
		// sys.stderr may be None: then nothing is written.
		return object.None
	}
	if object.CallMethod(rt, out, "write", object.NewStr(text)).IsNull() {
		return null
	}
	return object.CallMethod(rt, out, "flush")
}

func init() {
	handleType = object.NewBuiltinType(object.TypeSpec{Name: "_thread._ThreadHandle", Flags: object.Final,
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				if !noArguments(rt, cls, args) {
					return null
				}
				return object.ValueOf(&newHandle().Object)
			},
			Repr: func(rt *runtime, v value) value {
				return object.NewStr("<_ThreadHandle object: ident=" + utoa(handleOf(v).ident) + ">")
			},
		},
		Rows: []object.Row{
			{Sig: "join(self, timeout=None, /)", Doc: "Wait for the thread to end.", Fn: handleJoin},
			{Sig: "is_done(self, /)", Doc: "Whether the thread has ended.", Fn: func(rt *runtime, v value) value { return object.Bool(handleOf(v).done) }},
			{Sig: "_set_done(self, /)", Doc: "Say that the thread has ended.", Fn: func(rt *runtime, v value) value {
				h := handleOf(v)
				if !h.started {
					return rt.RuntimeErrorf("thread not started")
				}
				h.finish()
				return object.None
			}},
			{Sig: "ident", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Int(int64(handleOf(v).ident)) }},
		}})
}

// interruptMain does in the main thread what signal n would do; the signals that
// are ignored, and those whose effect is the system's, do nothing.
func interruptMain(rt *runtime, n int64) value {
	keyboard := n == 2
	if m := rt.Modules.GetStr("signal"); !m.IsNull() {
		h := object.CallMethod(rt, m, "getsignal", object.Int(n))
		switch {
		case h.IsNull():
			return null
		case h.Type().Ops.Call == nil:
			return object.None
		}
		if h != object.GetAttr(rt, m, "default_int_handler") {
			keyboard = false
			if rt.Thread() == rt.MainThread() && rt.Hooks.Signal != nil {
				// The handler has run before the call returns.
				if !rt.Hooks.Signal(rt, int(n)) {
					return null
				}
				return object.None
			}
			rt.Signal(int(n))
		}
	}
	if keyboard {
		rt.Interrupt(object.InterruptKeyboard)
	}
	if !rt.Refill() {
		return null
	}
	return object.None
}
