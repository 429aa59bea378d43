package object

import (
	"math"
	"sync/atomic"
)

// This file walks everything an interpreter can reach and sums up its size:
// what the memory limit is about. Go tells nobody when an object dies, so the
// bytes charged since the last walk say when to look again, and the walk says
// what is left (limits.go).
//
// The walk is iterative: it recurses a bounded number of levels, because that
// is fast, and keeps what lies deeper on a list. An object is counted once; it
// is known by its mark, a number each walk has its own of.
//
// What a built-in holds in Go variables while script code runs is not seen.
// So a built-in that collects what a script gives it (list, set, dict ...)
// keeps what it collects into on the argument stack; see Runtime.Hold.

// Walker is one walk.
type Walker struct {
	epoch walkMark
	bytes int64
	stop  int64 // no need to go on from here
	depth int
	todo  []*Object
	// skipWeak leaves out what only weak references refer to.
	skipWeak bool
	// seen are the visited objects whose structs have no mark.
	seen map[*Object]struct{}
	// Objects counts the objects visited.
	Objects int64
	// interrupt, unless nil, ends the walk early; cut says that it did, which means
	// that nothing is known of what was not reached.
	interrupt *atomic.Int32
	cut       bool
}

// walkMark is the number of the last walk that visited an object.
type walkMark uint32

// WalkMark makes visits of an object cheap: stdlib types of which a script may
// have very many embed it.
type WalkMark struct{ mark walkMark }

func (m *WalkMark) walkMark() *walkMark { return &m.mark }

// Walkable is implemented by every heap type that holds other values or is of
// variable size. Walk visits what the object holds and returns its own size in
// bytes.
type Walkable interface{ Walk(w *Walker) int64 }

// objectSize is counted for objects that do not say.
const objectSize = 64

// walkPiece is how many objects are visited between two looks at an interrupt.
const walkPiece = 1 << 12

// walkLevels is how many levels the walk recurses.
const walkLevels = 40

// Visit adds v, if it is an object of this interpreter, to the walk.
func (w *Walker) Visit(v Value) {
	if v.p != nil && v.p.impl != nil {
		w.object(v.p)
	}
}

// VisitAll visits each of vs.
func (w *Walker) VisitAll(vs []Value) {
	for _, v := range vs {
		if v.p != nil && v.p.impl != nil {
			w.object(v.p)
		}
	}
}

// Add counts n bytes that belong to no object.
func (w *Walker) Add(n int64) { w.bytes += n }

// visited reports whether m shows that this walk was here, and sets it.
func (w *Walker) visited(m *walkMark) bool {
	if *m == w.epoch {
		return true
	}
	*m = w.epoch
	return false
}

func (w *Walker) object(o *Object) {
	var m *walkMark
	switch x := o.impl.(type) {
	case *Str:
		x.visit(w)
		return
	case *Instance:
		m = &x.mark
	case *Tuple:
		if len(x.items) == 0 {
			return // one for all interpreters
		}
		m = &x.mark
	case *List:
		m = &x.mark
	case *Dict:
		m = &x.mark
	case *BigInt:
		m = &x.mark
	case *Bytes:
		if len(x.b) <= 1 {
			return // shared by all interpreters
		}
		m = &x.mark
	case *Bytearray:
		m = &x.mark
	case *Cell:
		m = &x.mark
	case *Function:
		m = &x.mark
	case *Set:
		m = &x.mark
	case *Generator:
		m = &x.mark
	case *BoundMethod:
		m = &x.mark
	case *Exception:
		m = &x.mark
	case *Traceback:
		m = &x.mark
	case *Code:
		m = &x.mark
	case *Type:
		if x.Flags&Heap == 0 {
			return // shared by all interpreters
		}
		m = &x.mark
	case *GetSet, *SlotWrapper:
		return // shared likewise
	case *Builtin:
		if x.Self.p == nil {
			return
		}
	case interface{ walkMark() *walkMark }:
		m = x.walkMark()
	}
	if m != nil {
		if w.visited(m) {
			return
		}
	} else {
		if _, ok := w.seen[o]; ok {
			return
		}
		w.seen[o] = struct{}{}
	}
	w.Objects++
	if w.Objects&(walkPiece-1) == 0 && w.interrupt != nil && w.interrupt.Load() > InterruptWake {
		w.cut, w.stop = true, -1
	}
	if w.depth >= walkLevels {
		w.todo = append(w.todo, o)
		return
	}
	w.depth++
	w.enter(o)
	w.depth--
}

// enter visits what o holds and counts o.
func (w *Walker) enter(o *Object) {
	if w.bytes > w.stop {
		return
	}
	switch x := o.impl.(type) {
	case *Instance:
		w.bytes += x.Walk(w)
	case *Tuple:
		w.bytes += x.Walk(w)
	case *List:
		w.bytes += x.Walk(w)
	case *Dict:
		w.bytes += x.Walk(w)
	case Walkable:
		w.bytes += x.Walk(w)
	default:
		w.bytes += objectSize
	}
}

// drain walks what was left for later.
func (w *Walker) drain() {
	for len(w.todo) > 0 && w.bytes <= w.stop {
		n := len(w.todo) - 1
		o := w.todo[n]
		w.todo[n] = nil
		w.todo = w.todo[:n]
		w.depth = 0
		w.enter(o)
	}
}

// root is Visit for the roots: all it reaches is walked before the next.
func (w *Walker) root(v Value) {
	w.Visit(v)
	w.drain()
}

// Reachable returns how many bytes the interpreter can reach. It may be called
// when the interpreter's goroutine is not running.
func (rt *Runtime) Reachable() int64 { return rt.walk(math.MaxInt64).bytes }

// nextWalk returns the number of a new walk.
func (rt *Runtime) nextWalk() walkMark {
	rt.walks++
	if rt.walks >= sharedMark {
		rt.walks = 1
	}
	return walkMark(rt.walks)
}

// walk walks from all roots until more than stop bytes are found.
func (rt *Runtime) walk(stop int64) *Walker { return rt.walkWhile(stop, nil) }

// walkWhile is walk that ends early when somebody interrupts.
func (rt *Runtime) walkWhile(stop int64, interrupt *atomic.Int32) *Walker {
	w := &Walker{epoch: rt.nextWalk(), stop: stop, interrupt: interrupt, skipWeak: rt.walkWeak, seen: map[*Object]struct{}{}}
	if rt.Modules != nil {
		w.root(rt.Modules.Value())
	}
	if rt.Builtins != nil {
		w.root(rt.Builtins.Value())
	}
	if rt.Sys != nil {
		w.root(rt.Sys.Value())
	}
	rt.threadState.walk(w)
	if rt.fatal != nil {
		w.root(rt.fatal.Value())
	}
	for _, t := range rt.sched.all {
		t.state.walk(w)
		w.root(t.Owner)
		w.root(t.hold)
	}
	rt.walkFinals(w)
	rt.unawaited.sift()
	if !w.skipWeak {
		for _, o := range rt.unawaited.list {
			w.root(Value{p: o})
		}
	}
	for _, s := range rt.strings {
		w.bytes += 40
		s.visit(w)
	}
	for _, s := range rt.State {
		switch x := s.(type) {
		case Walkable:
			w.bytes += x.Walk(w)
		case Value:
			w.Visit(x)
		}
		w.drain()
	}
	rt.walkIDs(w)
	return w
}

// walkIDs forgets the ids of objects that can be reached no more, which are
// otherwise kept alive by them.
func (rt *Runtime) walkIDs(w *Walker) {
	if w.bytes > w.stop || w.skipWeak {
		return
	}
	for o := range rt.ids {
		if !w.reached(o) {
			delete(rt.ids, o)
		}
	}
	w.bytes += int64(len(rt.ids)) * 40
}

// reached reports whether the walk, which is over, came by o.
func (w *Walker) reached(o *Object) bool {
	var m walkMark
	switch x := o.impl.(type) {
	case *Str:
		k := walkMark(x.size >> sizeBits & sharedMark)
		return k == sharedMark || k == w.epoch
	case *Instance:
		m = x.mark
	case *Tuple:
		if len(x.items) == 0 {
			return true
		}
		m = x.mark
	case *List:
		m = x.mark
	case *Dict:
		m = x.mark
	case *BigInt:
		m = x.mark
	case *Bytes:
		if len(x.b) <= 1 {
			return true
		}
		m = x.mark
	case *Bytearray:
		m = x.mark
	case *Cell:
		m = x.mark
	case *Function:
		m = x.mark
	case *Set:
		m = x.mark
	case *Generator:
		m = x.mark
	case *BoundMethod:
		m = x.mark
	case *Exception:
		m = x.mark
	case *Traceback:
		m = x.mark
	case *Code:
		m = x.mark
	case *Type:
		if x.Flags&Heap == 0 {
			return true
		}
		m = x.mark
	case *GetSet, *SlotWrapper:
		return true
	case *Builtin:
		if x.Self.p == nil {
			return true
		}
		_, ok := w.seen[o]
		return ok
	case interface{ walkMark() *walkMark }:
		m = *x.walkMark()
	default:
		_, ok := w.seen[o]
		return ok
	}
	return m == w.epoch
}

// Hold keeps v where the walk finds it until Release: for built-ins that
// collect what script code gives them. Holds end in reverse order, as other
// uses of the argument stack.
func (rt *Runtime) Hold(v Value) []Value {
	h := rt.PushArgs(1)
	h[0] = v
	return h
}

// Release ends a Hold.
func (rt *Runtime) Release(h []Value) { rt.PopArgs(h) }

// Reached reports which of vs the interpreter can still reach, hold being
// reachable too. With the recursion of a sleeping program being data, this is
// what a garbage collector would find.
func (rt *Runtime) Reached(vs []Value, hold []Value) []bool {
	held := rt.PushArgs(len(hold))
	copy(held, hold)
	rt.walkWeak = true
	w := rt.walk(math.MaxInt64)
	rt.walkWeak = false
	rt.weak.walked += w.Objects
	rt.PopArgs(held)
	out := make([]bool, len(vs))
	for i, v := range vs {
		out[i] = w.reached(v.p)
	}
	return out
}

// ReachedOften is Reached for somebody who could do without an answer: ok is
// false once such questions have cost much.
func (rt *Runtime) ReachedOften(vs []Value) (reached []bool, ok bool) {
	if rt.weak.walked > freeWalk {
		return nil, false
	}
	return rt.Reached(vs, nil), true
}
