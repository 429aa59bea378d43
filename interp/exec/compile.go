package exec

import (
	"reflect"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

// Value and Frame under short names: every line of this package speaks of them.
type (
	Value = object.Value
	Frame = object.Frame
)

// Expr evaluates an expression; null means an exception is pending.
type Expr func(fr *Frame) Value

// Cond evaluates a condition: 1, 0, or -1 with an exception pending.
type Cond func(fr *Frame) int

// ctl says how control goes on after a statement.
type ctl uint8

const (
	next ctl = iota
	breakLoop
	continueLoop
	returned // the value is in fr.Ret
	raise    // an exception is pending
)

// Stmt executes a statement.
type Stmt func(fr *Frame) ctl

// Unit is a program ready to be run by any number of interpreters at once.
type Unit struct {
	Source *ast.Source
	table  *scope.Table
	body   []ast.Stmt
	expr   ast.Expr // a single expression (eval), else nil
	future ast.Future
	// Parsed are the parser's warnings.
	Parsed []ast.Warning
	// interactive units print the value of expression statements.
	interactive bool
	optimize    int // CPython's -O: 1 without assertions, 2 also without docstrings
}

// Mode says how a Unit is going to be used.
type Mode struct {
	// Interactive prints expression statements through sys.displayhook.
	Interactive bool
	// TopLevelAwait allows await at the top: running the unit may then give a
	// coroutine.
	TopLevelAwait bool
	// Watch is asked while the names are resolved: see scope.Mode.
	Watch func(nodes int) error
}

// Analyze resolves the names of a module. The error is a *scope.Error.
func Analyze(m *ast.Module, mode Mode) (*Unit, error) {
	t, err := scope.Analyze(m, scope.Mode{TopLevelAwait: mode.TopLevelAwait, Watch: mode.Watch})
	if err != nil {
		return nil, err
	}
	return &Unit{Source: m.Source, table: t, body: m.Body, future: m.Future, Parsed: m.Warnings, interactive: mode.Interactive}, nil
}

// AnalyzeExpr resolves the names of a single expression.
func AnalyzeExpr(e *ast.Expression, mode Mode) (*Unit, error) {
	t, err := scope.AnalyzeExpr(e, scope.Mode{TopLevelAwait: mode.TopLevelAwait, Watch: mode.Watch})
	if err != nil {
		return nil, err
	}
	return &Unit{Source: e.Source, table: t, expr: e.Body, future: e.Future, Parsed: e.Warnings}, nil
}

// Optimized returns the unit without assertions (level 1), and without docstrings
// (2): what CPython's -O and -OO make of it.
func (u *Unit) Optimized(level int) *Unit {
	if level == u.optimize {
		return u
	}
	o := *u
	o.optimize = level
	return &o
}

// Warnings returns what CPython warns about when it compiles the program.
func (u *Unit) Warnings() []scope.Warning { return u.table.Warnings }

// Suspends reports whether running the unit gives a coroutine.
func (u *Unit) Suspends() bool { return u.table.Top.HasAwait }

// Code returns a code object for the unit's top level, for one interpreter.
func (u *Unit) Code() *object.Code {
	c := &object.Code{Name: "<module>", Qualname: "<module>", Filename: u.Source.Filename, FirstLine: 1, NamesInDict: true}
	c.Source = &source{unit: u, sc: u.table.Top, body: u.body, expr: u.expr}
	c.Compile = compileCode
	// types.FunctionType makes a function of it, which is called the long way.
	c.FastArgs, c.GenArgs = -1, -1
	if u.Suspends() {
		c.Flags |= object.IsCoroutine
	}
	c.Flags |= object.CodeFlags(u.future)
	return c
}

// source is what a Code is compiled from.
type source struct {
	unit *Unit
	sc   *scope.Scope
	args *ast.Arguments // functions
	body []ast.Stmt
	expr ast.Expr // lambdas, generator expressions' nodes, eval units
	// custom compiles codes that have no statement body (generator expressions,
	// type parameter scopes); node is what they are made of.
	custom func(c *compiler)
	node   ast.Node
}

// EqualSource implements object.SourceEqual: the same tree, of the same places in
// a text.
func (s *source) EqualSource(other any) bool {
	o, ok := other.(*source)
	return ok && s.unit.optimize == o.unit.optimize && reflect.DeepEqual(s.args, o.args) && reflect.DeepEqual(s.body, o.body) &&
		reflect.DeepEqual(s.expr, o.expr)
}

// compiler compiles one Code.
type compiler struct {
	unit *Unit
	code *object.Code
	sc   *scope.Scope // the innermost scope: comprehensions change it
	src  *source

	spans    map[ast.Span]int32
	numSlots int
	freeTmp  []int // temporaries not in use

	depth, maxDepth int // nesting of closures, for Code.Cost

	rt      *object.Runtime
	nodes   int  // compiled since the last look at the limits
	stopped bool // by a limit: a panic ends the recursion, in which every function returns a closure

	lin *linear // not nil while compiling suspendable code

	// module is true where names live in a dict and fr.NS may be null.
	names bool
}

// nodesPerLook is how many nodes are compiled between two looks at the limits;
// code that is shorter counts as nothing. nodeWork is what one counts as.
const (
	nodesPerLook = 500
	nodeWork     = 10
)

// compileCode is Code.Compile for everything made here.
func compileCode(rt *object.Runtime, code *object.Code) (done bool) {
	src := code.Source.(*source)
	c := &compiler{unit: src.unit, code: code, sc: src.sc, src: src, spans: map[ast.Span]int32{}, rt: rt}
	defer func() {
		if c.stopped {
			recover()
		}
	}()
	c.numSlots = len(src.sc.Varnames)
	code.Varnames = src.sc.Varnames
	code.OwnVars = src.sc.OwnVars
	c.names = code.NamesInDict
	code.CellSlots = cellSlots(src.sc)
	code.Spans = []object.Span{{Line: int32(code.FirstLine), EndLine: int32(code.FirstLine)}}
	switch {
	case src.custom != nil:
		src.custom(c)
	case code.Flags&object.Suspendable != 0:
		c.linearBody()
	case src.expr != nil:
		code.Body = c.withPrologue(c.expr(src.expr))
	default:
		body := c.tail(src.body)
		if doc := src.unit.docstring(src.body); c.names && !doc.IsNull() {
			body = c.setupDoc(body, doc)
		}
		if c.names && hasAnnotations(src.body) {
			body = c.setupAnnotations(body)
		}
		code.Body = c.withPrologue(body)
	}
	code.NumSlots = c.numSlots
	code.Cost = c.maxDepth + 4
	return true
}

// cellSlots lists the slots of the host scope that hold cells from the start
// of a call: parameters and locals, not comprehension variables, which get a
// fresh cell each time the comprehension runs.
func cellSlots(s *scope.Scope) []int32 {
	var slots []int32
	s.EachCell(func(i int) { slots = append(slots, int32(i)) })
	return slots
}

func (c *compiler) withPrologue(body Expr) func(fr *Frame) Value {
	if len(c.code.CellSlots) == 0 {
		return body
	}
	code := c.code
	return func(fr *Frame) Value {
		object.WrapCells(code, fr.L)
		return body(fr)
	}
}

// setupAnnotations makes __annotations__ in the namespace of a module that
// annotates names, unless it is there (CPython's SETUP_ANNOTATIONS).
//
//go:noinline
func (c *compiler) setupAnnotations(body Expr) Expr {
	const name = "__annotations__"
	return func(fr *Frame) Value {
		if fr.NS.IsNull() {
			if d := fr.Fn.Globals; d.GetStr(name).IsNull() {
				d.SetStr(name, object.NewDict().Value())
			}
			return body(fr)
		}
		v := nsGet(fr, name, 0)
		if v.IsNull() {
			rt := fr.RT
			if rt.Pending() != nil || !object.SetItem(rt, fr.NS, rt.Intern(name), object.NewDict().Value()) {
				return Value{}
			}
		}
		return body(fr)
	}
}

// setupDoc sets __doc__ in the namespace of a module that has a docstring.
func (c *compiler) setupDoc(body Expr, doc Value) Expr {
	return func(fr *Frame) Value {
		rt := fr.RT
		if fr.NS.IsNull() {
			fr.Fn.Globals.SetStr("__doc__", doc)
		} else if !object.SetItem(rt, fr.NS, rt.Intern("__doc__"), doc) {
			return Value{}
		}
		return body(fr)
	}
}

// at interns a node's span and returns its index, the value for Frame.Pos.
func (c *compiler) at(n ast.Node) int32 { return c.span(n.Span()) }

// attrAt is at for an attribute: when it is not on the line its object begins
// on, CPython names the attribute's line and marks only the name.
func (c *compiler) attrAt(n *ast.Attribute) int32 { return c.span(fromAttr(n.Span(), n)) }

// callAt is at for a call: a call of a method begins for CPython where attrAt
// does, unless many arguments make it a call like any other.
func (c *compiler) callAt(n *ast.Call) int32 {
	const manyArgs = 30 // STACK_USE_GUIDELINE
	attr, ok := n.Func.(*ast.Attribute)
	if !ok || attr.Span().EndLine == n.Span().Line {
		return c.at(n)
	}
	args := len(n.Args) + len(n.Keywords)
	if len(n.Keywords) > 0 {
		args++
	}
	if name, is := attr.Value.(*ast.Name); is && c.unit.table.Imports(name.Id) || args >= manyArgs {
		return c.at(n)
	}
	return c.span(fromAttr(n.Span(), attr))
}

// fromAttr moves the beginning of s to the name of n, if that is on another line.
func fromAttr(s ast.Span, n *ast.Attribute) ast.Span {
	end := n.Span()
	if s.Line == end.EndLine {
		return s
	}
	s.Line, s.Col = end.EndLine, max(0, end.EndCol-int32(utf8.RuneCountInString(n.Attr)))
	return s
}

func (c *compiler) span(s ast.Span) int32 {
	if i, ok := c.spans[s]; ok {
		return i
	}
	i := int32(len(c.code.Spans))
	c.code.Spans = append(c.code.Spans, object.Span{Line: s.Line, Col: s.Col, EndLine: s.EndLine, EndCol: s.EndCol})
	c.spans[s] = i
	return i
}

// temp reserves a slot for an intermediate value.
func (c *compiler) temp() int {
	if n := len(c.freeTmp); n > 0 {
		t := c.freeTmp[n-1]
		c.freeTmp = c.freeTmp[:n-1]
		return t
	}
	c.numSlots++
	return c.numSlots - 1
}

// release gives a temporary back.
func (c *compiler) release(t int) { c.freeTmp = append(c.freeTmp, t) }

// deeper notes one level of nested closures, and one node that is compiled; the
// caller calls shallower.
func (c *compiler) deeper() {
	if c.nodes++; c.nodes == nodesPerLook {
		c.nodes = 0
		if !c.rt.Work(nodesPerLook * nodeWork) {
			c.stopped = true
			panic("a limit stops the compiler")
		}
	}
	c.depth++
	if c.depth > c.maxDepth {
		c.maxDepth = c.depth
	}
}

func (c *compiler) shallower() { c.depth-- }

func (c *compiler) mangle(name string) string { return c.sc.Mangle(name) }
