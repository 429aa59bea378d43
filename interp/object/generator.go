package object

// This file holds the frames that sleep: generators, coroutines and async
// generators are all Generators that differ in their type and in how their
// yields are read.
//
// A Generator that waits for another one (yield from, await) hands control to
// it without a Go call: resume runs the innermost Generator of the chain and
// walks outwards when one ends. Between two resumes the whole chain is data.
//
//	driver --child--> g1 --child--> g2 --child--> g3   (g3 yielded)
//	         <-parent-    <-parent-    <-parent-
//
// The driver's top caches g3, so that a resume costs the same at any depth.

// GenState is where a Generator stands.
type GenState uint8

// The states, with inspect's names.
const (
	GenCreated GenState = iota
	GenSuspended
	GenRunning
	GenClosed
)

// Generator is a generator, coroutine or async generator object: a frame and
// its state.
type Generator struct {
	Object
	Frame
	State GenState
	// recycle: nobody but the frame that awaits it can know of this coroutine,
	// so that it is used again once it has ended.
	recycle bool
	drained bool       // see DrainBy
	child   *Generator // what this one waits for, if that is a Generator
	parent  *Generator // who waits for this one
	top     *Generator // innermost of the chain, valid when this one is resumed from outside
	levels  int32      // Python calls this chain holds from here inwards
	mark    walkMark
	ext     *genExt // rarely needed
}

type generator1 struct {
	Generator
	slots [1]Value
}

type generator2 struct {
	Generator
	slots [2]Value
}

type generator3 struct {
	Generator
	slots [3]Value
}

type generator4 struct {
	Generator
	slots [4]Value
}

type generator8 struct {
	Generator
	slots [8]Value
}

// genExt is what only async generators and curious scripts need.
type genExt struct {
	asyncRunning bool
	closed       bool
	hooked       bool
	hooks        *AsyncGenHooks // those it began with
	name, qual   Value          // set by scripts; null: the function's
	origin       Value
	source       *Generator // a generator expression's: the generator made for its first loop
}

// The types of suspendable objects.
var (
	GeneratorType Type
	CoroutineType Type
	AsyncGenType  Type
)

// NewGenerator returns the object a call of the suspendable function f makes,
// with cleared slots for the caller to put the arguments into.
func NewGenerator(rt *Runtime, f *Function) *Generator {
	code := f.Code
	var g *Generator
	var slots []Value
	// Slots for a few variables are in the same allocation. Each of the first has
	// a size class of Go's allocator to itself.
	switch n := code.NumSlots; {
	case n == 0:
		g = &Generator{}
	case n == 1:
		o := &generator1{}
		g, slots = &o.Generator, o.slots[:]
	case n == 2:
		o := &generator2{}
		g, slots = &o.Generator, o.slots[:]
	case n == 3:
		o := &generator3{}
		g, slots = &o.Generator, o.slots[:]
	case n == 4:
		o := &generator4{}
		g, slots = &o.Generator, o.slots[:]
	case n <= 8:
		o := &generator8{}
		g, slots = &o.Generator, o.slots[:n:n]
	default:
		g, slots = &Generator{}, make([]Value, n)
	}
	typ := &GeneratorType
	switch {
	case code.Flags&IsCoroutine != 0:
		typ = &CoroutineType
	case code.Flags&IsAsyncGen != 0:
		typ = &AsyncGenType
	}
	g.Object = Object{typ, g}
	g.Frame = Frame{RT: rt, Fn: f, Code: code, L: slots}
	g.Frame.Gen = g
	rt.Charge(int64(240 + 16*code.NumSlots))
	if typ == &CoroutineType {
		rt.noteCoroutine(&g.Object)
	} else if len(code.Handlers) > 0 || typ == &AsyncGenType {
		rt.noteGenerator(g)
	}
	return g
}

// Value returns the object as a Python value.
func (g *Generator) Value() Value { return Value{p: &g.Object} }

// Outcome is how a resume of a Generator ended.
type Outcome uint8

// The outcomes.
const (
	Yielded  Outcome = iota // the value was yielded
	Returned                // the value is what the function returned
	Raised                  // an exception is pending
)

// maxFreeGens bounds the coroutines kept for use.
const maxFreeGens = 256

// NewAwaited is NewGenerator for a coroutine that is awaited by the very call
// that makes it: no script can refer to it, unless it asks the awaiting
// coroutine or looks at frames, which Expose takes note of.
func NewAwaited(rt *Runtime, f *Function) *Generator {
	code := f.Code
	n := len(rt.freeGens)
	if n == 0 {
		g := &Generator{recycle: true}
		g.Object = Object{&CoroutineType, g}
		g.Frame = Frame{RT: rt, Fn: f, Code: code, L: make([]Value, code.NumSlots, max(code.NumSlots, 8))}
		g.Frame.Gen = g
		rt.Charge(int64(240 + 16*cap(g.L)))
		return g
	}
	g := rt.freeGens[n-1]
	rt.freeGens = rt.freeGens[:n-1]
	g.PC, g.Pos = 0, 0
	g.Fn = f
	g.Code = code
	switch {
	case code.NumSlots == len(g.L):
	case code.NumSlots <= cap(g.L):
		g.L = g.L[:code.NumSlots]
	default:
		g.L = make([]Value, code.NumSlots)
		rt.Charge(int64(16 * code.NumSlots))
	}
	return g
}

// Expose says that a script has got hold of g or of its frame.
func (g *Generator) Expose() { g.recycle = false }

// free keeps an ended coroutine for NewAwaited.
func (rt *Runtime) free(g *Generator) {
	if len(rt.freeGens) < maxFreeGens && g.ext == nil {
		rt.freeGens = append(rt.freeGens, g)
	}
}

// Owns says that src was made for g, a generator expression, alone.
func (g *Generator) Owns(src *Generator) { g.extension().source = src }
