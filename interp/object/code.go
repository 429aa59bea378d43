package object

// Span is a range in source text: lines from 1, columns in UTF-8 bytes from 0,
// as CPython's co_positions.
type Span struct{ Line, Col, EndLine, EndCol int32 }

// CodeFlags say what kind of code it is; the values are CPython's co_flags.
type CodeFlags uint32

// The flags of CPython that scripts can see in co_flags.
const (
	Optimized    CodeFlags = 0x1
	NewLocals    CodeFlags = 0x2
	VarArgs      CodeFlags = 0x4
	VarKeywords  CodeFlags = 0x8
	Nested       CodeFlags = 0x10
	IsGenerator  CodeFlags = 0x20
	IsCoroutine  CodeFlags = 0x80
	IterableCoro CodeFlags = 0x100
	IsAsyncGen   CodeFlags = 0x200
)

// Suspendable is set in the flags of every function whose frames can be
// suspended.
const Suspendable = IsGenerator | IsCoroutine | IsAsyncGen

// Step is one step of suspendable code: it returns the next program counter or
// one of the Sig values.
type Step func(fr *Frame) int

// What a Step returns besides the next program counter.
const (
	SigYield      = -1 - iota // fr.Ret goes to whoever resumed the frame; fr.PC is set
	SigReturn                 // fr.Ret is the function's result
	SigRaise                  // an exception is pending
	SigCall                   // the Generator's child must run first; fr.PC is set
	SigCallFresh              // the same for a child made by NewAwaited
	SigAsyncYield             // an async generator's item is in fr.Ret; fr.PC is set
)

// Handler is one row of the exception table of suspendable code: an exception
// raised by a step in [From, To) continues at Target. Rows are ordered
// innermost first.
type Handler struct{ From, To, Target int32 }

// Code is a code object. Everything above the line is known once the source
// is compiled; the executable form below it is made at the first call.
type Code struct {
	Object
	Name, Qualname, Filename string
	FirstLine                int
	Doc                      Value // docstring, null if none
	NumArgs                  int   // positional parameters, positional-only included
	NumPosOnly, NumKwOnly    int
	Flags                    CodeFlags
	// Varnames are the names of the frame's slots: parameters (positional,
	// keyword-only, *args, **kwargs), then other locals. Temporaries follow
	// unnamed.
	Varnames []string
	// OwnVars is how many of Varnames belong to the function itself and not to
	// comprehensions in it.
	OwnVars  int
	Cellvars []string
	Freevars []string
	// Inner is the code of what is defined in this one: it fills while the code
	// is prepared.
	Inner []*Code

	// Source is whatever the executor compiles from; object never looks at it.
	Source any
	// Drain is a generator expression's body as plain code, see Drain.
	Drain *Code
	// PlainArgs: positional parameters only. Simple: that, and nothing to
	// suspend.
	PlainArgs, Simple bool
	// FastArgs is NumArgs for Simple code, GenArgs for suspendable code with
	// PlainArgs, else -1: one comparison tells a call node whether it can fill
	// the slots by itself.
	FastArgs, GenArgs int
	// AwaitArgs is GenArgs + 1 for a coroutine function's code that is Ready, else
	// 0: all that an await of a call has to ask.
	AwaitArgs int
	// Compile fills in Body or Steps; false means that it was stopped, with an
	// exception pending. It is called until it succeeds, before the first run.
	Compile func(rt *Runtime, c *Code) bool

	// --- the executable form ---

	Ready    bool
	NumSlots int                   // length of Frame.L
	Cost     int                   // Go stack one activation takes, in units of about 200 bytes
	Cheap    bool                  // ready, and of so little Cost that only the depth is counted
	Body     func(fr *Frame) Value // plain code: null = raised
	Steps    []Step
	Handlers []Handler
	// WaitSlots gives for each step that a frame can sleep in while it waits for
	// an iterator the slot of that iterator, -1 for others; AfterWait the step
	// that takes the result.
	WaitSlots []int32
	AfterWait []int32
	Spans     []Span // Frame.Pos is an index into this
	// CellSlots are the slots that hold a Cell (captured variables); Enter of a
	// frame wraps arguments that stand in them.
	CellSlots []int32
	mark      walkMark
	// watched is the copy that frames use which a script looks at, watching the
	// code such a copy was made of. See FrameObject.
	watched, watching *Code
	// Tree is what all code of one text shares; nil where the text is the host's.
	Tree *CodeTree

	// NamesInDict marks code whose names live in a namespace (module, class
	// body, exec): Frame.NS.
	NamesInDict bool
}

// NumParams returns how many slots the parameters take.
func (c *Code) NumParams() int {
	n := c.NumArgs + c.NumKwOnly
	if c.Flags&VarArgs != 0 {
		n++
	}
	if c.Flags&VarKeywords != 0 {
		n++
	}
	return n
}

// Prepare makes the executable form if it is not there yet. For long code
// that is long work, which a limit or an interrupt may stop: false, with an
// exception pending.
func (c *Code) Prepare(rt *Runtime) bool {
	if !c.Ready {
		if !c.Compile(rt, c) {
			return false
		}
		c.Ready = true
		c.Cheap = c.Cost <= cheapCost
		if c.Flags&IsCoroutine != 0 {
			c.AwaitArgs = c.GenArgs + 1
		}
	}
	return true
}

// Value returns the code object as a Python value.
func (c *Code) Value() Value {
	if c.Object.typ == nil {
		c.Object = Object{&CodeType, c}
	}
	return Value{p: &c.Object}
}

// CodeType is the type of code objects.
var CodeType Type

// SetCallShape derives Simple, FastArgs and GenArgs from the parameters and
// flags.
func (c *Code) SetCallShape() {
	c.FastArgs, c.GenArgs = -1, -1
	c.Simple = c.PlainArgs && c.Flags&Suspendable == 0
	if c.Simple {
		c.FastArgs = c.NumArgs
	} else if c.PlainArgs {
		c.GenArgs = c.NumArgs
	}
}
