package loop

import "github.com/ouro-lang/ouro/interp/object"

// gathering collects the results of gather's futures. It is the callback of
// each of them.
type gathering struct {
	outer      *Future
	children   []value
	n          int // different futures
	finished   int
	exceptions bool // return_exceptions
}

// Gather is asyncio.gather.
func Gather(rt *runtime, args []value, exceptions bool) value {
	if len(args) == 0 {
		l := Current(rt)
		if l == nil {
			return null
		}
		f := l.NewFuture()
		f.Finish(object.NewList(nil))
		return f.Value()
	}
	if !rt.AllocN(int64(len(args)), 16) {
		return null
	}
	g := &gathering{children: make([]value, 0, len(args)), exceptions: exceptions}
	var l *Loop
	seen := newUniqueArgs(rt, args)
	var done []value
	for _, arg := range args {
		if f, found, ok := seen.find(rt, arg); !ok {
			return null
		} else if found {
			g.children = append(g.children, f)
			continue
		}
		f := EnsureFuture(rt, arg, l)
		if f.IsNull() {
			return null
		}
		if l == nil {
			lv := LoopOf(rt, f)
			if lv.IsNull() {
				return null
			}
			if l = LoopFor(rt, lv); l == nil {
				return null
			}
		}
		if f != arg {
			if t := AsTask(f); t != nil {
				t.Quiet()
			} else if !object.SetAttr(rt, f, "_log_destroy_pending", object.False) {
				return null
			}
		}
		g.n++
		if !seen.add(rt, arg, f, len(args)) {
			return null
		}
		switch IsDone(rt, f) {
		case -1:
			return null
		case 1:
			done = append(done, f)
		default:
			if !OnDone(l, f, g) {
				return null
			}
		}
		g.children = append(g.children, f)
	}
	g.outer = l.NewGathering(g.children)
	for _, f := range done {
		if !g.Called(l, f) {
			return null
		}
	}
	return g.outer.Value()
}

// uniqueArgs finds arguments that were given twice: a dict keyed by argument,
// in the form that is cheapest for what was given.
type uniqueArgs struct {
	few  [][2]value
	many map[value]value
	dict *object.Dict // some argument has a hash of its own
	mark uint32       // marks the futures that were given, if they can be: not 0
}

func newUniqueArgs(rt *runtime, args []value) uniqueArgs {
	for _, a := range args {
		if a.Type().Flags&object.Heap != 0 {
			return uniqueArgs{}
		}
	}
	s := StateOf(rt)
	s.gathers++
	return uniqueArgs{mark: s.gathers}
}

const fewArgs = 8

func (u *uniqueArgs) find(rt *runtime, arg value) (f value, found, ok bool) {
	if arg.Type().Ops.Hash == nil {
		object.Hash(rt, arg)
		return null, false, false
	}
	if u.mark != 0 {
		if f := exact(arg); f != nil {
			return arg, f.seen == u.mark, true
		}
	}
	if u.dict == nil && arg.Type().Flags&object.Heap != 0 {
		u.dict = object.NewDict()
		for _, p := range u.few {
			if !u.dict.Set(rt, p[0], p[1]) {
				return null, false, false
			}
		}
		for k, v := range u.many {
			if !u.dict.Set(rt, k, v) {
				return null, false, false
			}
		}
	}
	switch {
	case u.dict != nil:
		v := u.dict.Get(rt, arg)
		return v, !v.IsNull(), rt.Pending() == nil
	case u.many != nil:
		v, found := u.many[arg]
		return v, found, true
	}
	for _, p := range u.few {
		if p[0] == arg {
			return p[1], true, true
		}
	}
	return null, false, true
}

func (u *uniqueArgs) add(rt *runtime, arg, f value, n int) bool {
	if u.mark != 0 {
		if f := exact(arg); f != nil {
			f.seen = u.mark
			return true
		}
	}
	switch {
	case u.dict != nil:
		return u.dict.Set(rt, arg, f)
	case u.many != nil:
		u.many[arg] = f
	case n > fewArgs:
		u.many = make(map[value]value, n)
		u.many[arg] = f
	default:
		u.few = append(u.few, [2]value{arg, f})
	}
	return true
}

// RunIn implements Runnable.
func (g *gathering) RunIn(l *Loop, from *Future) bool { return RunCallback(l, g, from) }

// CallbackName implements Named.
func (g *gathering) CallbackName() string { return "gather.<locals>._done_callback" }

// Called implements FutureCallback.
func (g *gathering) Called(l *Loop, v value) bool {
	rt := l.rt
	g.finished++
	gone := IsCancelled(rt, v)
	if gone < 0 {
		return false
	}
	if g.outer == nil || g.outer.Done() {
		return gone == 1 || !ExceptionOf(rt, v).IsNull()
	}
	if !g.exceptions {
		var e value
		if gone == 1 {
			e = CancelledErrorOf(rt, v)
		} else {
			e = ExceptionOf(rt, v)
		}
		if e.IsNull() {
			return false
		}
		if !e.IsNone() {
			return g.outer.SetException(e)
		}
	}
	if g.finished < g.n {
		return true
	}
	results := make([]value, len(g.children))
	for i, c := range g.children {
		if results[i] = g.resultOf(rt, c); results[i].IsNull() {
			return false
		}
	}
	if g.outer.CancelRequested() {
		// CPython's variable is by now the last child, whatever became of it.
		e := CancelledErrorOf(rt, g.children[len(g.children)-1])
		return !e.IsNull() && g.outer.SetException(e)
	}
	g.outer.Finish(object.NewList(results))
	return true
}

// resultOf is what child c contributes to the list of results.
func (g *gathering) resultOf(rt *runtime, c value) value {
	switch IsCancelled(rt, c) {
	case -1:
		return null
	case 1:
		msg := object.NewStr("")
		if f := exact(c); f != nil {
			if m := f.cancelMessage(); !object.NoneOrAbsent(m) {
				msg = m
			}
		} else if m := object.LookupAttr(rt, c, "_cancel_message"); !object.NoneOrAbsent(m) {
			msg = m
		} else if rt.Pending() != nil {
			return null
		}
		return rt.NewException(CancelledErrorType, msg).Value()
	}
	if e := ExceptionOf(rt, c); !e.IsNone() {
		return e
	}
	return ResultOf(rt, c)
}

// Walk implements object.Walkable.
func (g *gathering) Walk(w *object.Walker) int64 {
	w.VisitAll(g.children)
	if g.outer != nil {
		w.Visit(g.outer.Value())
	}
	return 80
}
