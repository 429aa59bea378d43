package loop

import (
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what a loop does for async generators: it knows those that have
// begun, and closes those nobody refers to any more.

// The names of the hooks.
const (
	firstHook = "_asyncgen_firstiter_hook"
	finalHook = "_asyncgen_finalizer_hook"
)

// genHooks are the hooks while the loop runs.
func (l *Loop) genHooks() *object.AsyncGenHooks {
	h := &object.AsyncGenHooks{Owner: l.Value(), Owned: [2]string{firstHook, finalHook}, First: firstIter, Final: finalize}
	if l.custom {
		own := object.ScriptAsyncGenHooks(l.override(firstHook), l.override(finalHook))
		if own.First != nil {
			h.FirstBy, h.First = own.FirstBy, own.First
		}
		if own.Final != nil {
			h.FinalBy, h.Final = own.FinalBy, own.Final
		}
	}
	return h
}

// firstIter registers an async generator that starts to run with the loop.
func firstIter(rt *runtime, h *object.AsyncGenHooks, g *object.Generator) bool {
	l := loopOf(h.Owner)
	if l.gensShut {
		text, ok := object.ReprText(rt, g.Value())
		if !ok {
			return false
		}
		fr := rt.CurrentFrame(0)
		file, line := "<sys>", 0
		if fr != nil {
			file, line = fr.Code.Filename, fr.Line()
		}
		if !rt.WarnAt(&object.ResourceWarningType, "asynchronous generator "+text+" was scheduled after loop.shutdown_asyncgens() call", file, line) {
			return false
		}
	}
	if n := len(l.asyncGens); n >= 64 && n&(n-1) == 0 {
		l.asyncGens = liveGens(l.asyncGens)
	}
	l.asyncGens = append(l.asyncGens, g)
	return true
}

// finalize has the loop close an async generator that nobody refers to any
// more, in a task of its own that a callback makes. On a closed loop it stays as
// it is.
func finalize(rt *runtime, h *object.AsyncGenHooks, g *object.Generator) bool {
	l := loopOf(h.Owner)
	if l.closed {
		return true
	}
	for i, o := range l.asyncGens {
		if o == g {
			l.asyncGens = append(l.asyncGens[:i], l.asyncGens[i+1:]...)
			break
		}
	}
	closing := object.CallMethod(rt, g.Value(), "aclose")
	if closing.IsNull() {
		return false
	}
	l.ready.push(entry{r: &closeGen{closing}})
	if l.thread != rt.Thread() {
		l.Poke()
	}
	return true
}

// closeGen is the callback that makes the task.
type closeGen struct{ closing value }

// RunIn implements Runnable.
func (c *closeGen) RunIn(l *Loop, _ *Future) bool {
	if l.CreateTask(c.closing, null, null).IsNull() {
		return l.callbackFailed(l.newHandle(object.GetAttr(l.rt, l.Value(), "create_task"), []value{c.closing}, object.ContextState{}))
	}
	return true
}

// Walk implements object.Walkable.
func (c *closeGen) Walk(w *object.Walker) int64 {
	w.Visit(c.closing)
	return 32
}

// liveGens drops the generators that have ended.
func liveGens(gens []*object.Generator) []*object.Generator {
	kept := gens[:0]
	for _, g := range gens {
		if g.State != object.GenClosed && !g.Closing() {
			kept = append(kept, g)
		}
	}
	clear(gens[len(kept):])
	return kept
}

// TakeAsyncGens returns the async generators that have begun and not ended, in
// the order they began, and forgets them; later ones are not expected.
func (l *Loop) TakeAsyncGens() []*object.Generator {
	l.gensShut = true
	gens := liveGens(l.asyncGens)
	l.asyncGens = nil
	return gens
}

// genHook calls a hook for a script.
func (l *Loop) genHook(v value, hook func(*runtime, *object.AsyncGenHooks, *object.Generator) bool) value {
	g, ok := v.Impl().(*object.Generator)
	if !ok || v.Type() != &object.AsyncGenType {
		return l.rt.TypeErrorf("an async generator is expected, not %s", object.TypeName(v))
	}
	if !hook(l.rt, &object.AsyncGenHooks{Owner: l.Value()}, g) {
		return null
	}
	return object.None
}
