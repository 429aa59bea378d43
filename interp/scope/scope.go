// Package scope decides what every name in a program means: local variable,
// variable shared with a nested function, global, or entry of a namespace. It
// follows CPython's Python/symtable.c, and reports the errors CPython reports
// there and in the compiler (a return outside a function, a global declared
// too late).
//
// Comprehensions are inlined as in PEP 709: a list, set or dict comprehension
// is a scope of its own whose variables live in the frame of the function,
// class or module around it, its Host.
package scope

import (
	"github.com/ouro-lang/ouro/ast"
)

// Kind is the kind of a scope.
type Kind uint8

// The kinds.
const (
	Module Kind = iota
	Function
	Lambda
	Class
	GenExp        // a generator expression: a function with the parameter ".0"
	Comprehension // inlined: shares the frame of its Host
	TypeParams    // the function around a generic def, class or type statement
	TypeValue     // the lazily evaluated value of a type alias, bound or default
)

// Where says where a name's value is found.
type Where uint8

// The places.
const (
	Unresolved Where = iota
	Local            // slot of the frame
	Cell             // slot of the frame that holds a cell
	Free             // cell handed down by the enclosing function: index into the closure
	Global           // module globals, then builtins
	Dict             // the namespace of a class or module body, then Global
	DictOrFree       // the namespace of a class body, then the closure
)

// Symbol is a name in one scope.
type Symbol struct {
	Name string
	// Where and Index are the answer: Index is a slot for Local and Cell, a
	// closure index for Free and DictOrFree.
	Where Where
	Index int
	Param bool

	bound, assigned, used, global, nonlocal, annotated, imported, iterVar, typeParam, walrus, globalBelow bool
	captured                                                                                              bool
	strAssigned, grows                                                                                    bool     // s = "...", and s += x in a loop
	same                                                                                                  *Symbol  // the variable of the Host this one is
	at                                                                                                    ast.Span // of the first declaration
}

// Accumulates reports whether the name is a local variable that is likely to
// build up a str: it is set to a str constant somewhere and grows by += in a
// loop.
func (s *Symbol) Accumulates() bool {
	return s.Where == Local && !s.Param && s.strAssigned && s.grows
}

// Scope is the table of one function, class, comprehension or module.
type Scope struct {
	Kind     Kind
	Name     string
	Qualname string
	Node     ast.Node
	Parent   *Scope
	// Host is the scope whose frame holds this one's variables: itself but for
	// comprehensions.
	Host *Scope
	// Private is the class name that mangles names beginning with two
	// underscores, "" outside classes.
	Private string
	// private, of the type parameters of a class, holds the names that Private
	// mangles; outerPrivate mangles the others.
	private      map[string]bool
	outerPrivate string
	// SeesClass is set for TypeParams and TypeValue directly in a class body:
	// they read the names of the class's namespace, as no function does.
	SeesClass bool
	// annotating names what a TypeParams or TypeValue scope is, for errors.
	annotating string

	Symbols map[string]*Symbol
	order   []*Symbol

	// Of hosts only:

	Varnames  []string // names of the slots: parameters, locals, comprehension variables
	OwnVars   int      // how many of Varnames are no comprehension's
	Frees     []string // the closure: names in order
	freeIndex map[string]int

	IsAsync    bool // async def
	HasYield   bool
	HasAwait   bool // await, async for, async with or async comprehension
	Nested     bool // inside a function
	ClassCell  bool // a class some method of which refers to __class__
	StarImport bool

	firstReturn ast.Span
	wrongBefore bool // there was a late error before firstReturn
	awaits      bool // an await or an asynchronous comprehension makes a coroutine of it for CPython's table of names, async or not
	table       *Table
	children    []*Scope
}

// Table is the result for one program.
type Table struct {
	Top *Scope
	// Warnings are CPython's compiler's, in its order.
	Warnings []Warning

	// scopes finds the scope a node opens. A generic def opens two: see
	// TypeParamScope.
	scopes map[ast.Node]*Scope
	params map[ast.Node]*Scope
}

// Imports reports whether the module's own code binds name by an import.
func (t *Table) Imports(name string) bool {
	s := t.Top.Lookup(name)
	return s != nil && s.imported
}

// Of returns the scope node opens.
func (t *Table) Of(node ast.Node) *Scope { return t.scopes[node] }

// TypeParamScope returns the scope of the type parameters of a generic def,
// class or type statement, nil if it has none.
func (t *Table) TypeParamScope(node ast.Node) *Scope { return t.params[node] }

// Lookup returns what name means in s. The name is already mangled.
func (s *Scope) Lookup(name string) *Symbol {
	if sym := s.Symbols[name]; sym != nil {
		return sym.final()
	}
	return &Symbol{Name: name, Where: Global}
}

func (s *Symbol) final() *Symbol {
	for s.same != nil {
		s = s.same
	}
	return s
}

// FreeIndex returns the place of name in the closure of s, -1 if none.
func (s *Scope) FreeIndex(name string) int {
	if i, ok := s.freeIndex[name]; ok {
		return i
	}
	return -1
}

// ClassCellSymbol returns the variable of the class body s that methods see as
// __class__, nil if none of them does.
func (s *Scope) ClassCellSymbol() *Symbol { return s.Symbols[classCell] }

// CaptureOf returns where the cell for the closure entry name of a function
// defined in s is found: a Cell slot or a Free index of s's frame.
func (s *Scope) CaptureOf(name string) (Where, int) {
	if h := s.Host; h.Kind == Class && name == "__class__" {
		if sym := h.ClassCellSymbol(); sym != nil {
			return Cell, sym.Index
		}
	}
	// The scopes between s and its Host are comprehensions; the variable may be
	// that of one around s that s itself does not mention.
	for p := s; ; p = p.Parent {
		if sym := p.Symbols[name]; sym != nil && p.Kind != Class {
			sym = sym.final()
			if sym.Where == Cell || sym.Where == Free {
				return sym.Where, sym.Index
			}
		}
		if p == s.Host {
			break
		}
	}
	return Free, s.Host.FreeIndex(name)
}

// IsFunction reports whether s is the scope of something that can be called.
func (s *Scope) IsFunction() bool {
	switch s.Kind {
	case Function, Lambda, GenExp, TypeParams, TypeValue:
		return true
	}
	return false
}

// IsGenerator reports whether calling s makes a generator (or, with IsAsync,
// an async generator).
func (s *Scope) IsGenerator() bool { return s.HasYield || s.Kind == GenExp }

// Mangle returns name as it is known inside the class private.
func Mangle(private, name string) string {
	if private == "" || len(name) < 3 || name[0] != '_' || name[1] != '_' {
		return name
	}
	if name[len(name)-1] == '_' && name[len(name)-2] == '_' {
		return name
	}
	for i := 0; i < len(name); i++ {
		if name[i] == '.' {
			return name
		}
	}
	for len(private) > 0 && private[0] == '_' {
		private = private[1:]
	}
	if private == "" {
		return name
	}
	return "_" + private + name
}

// Mangle returns name as it is known in s.
func (s *Scope) Mangle(name string) string {
	if s.private != nil && !s.private[name] {
		return Mangle(s.outerPrivate, name)
	}
	return Mangle(s.Private, name)
}

// Error is a SyntaxError found while resolving names.
type Error struct {
	Msg  string
	Span ast.Span
	// RangeUnknown is set where CPython reports only the line's start.
	RangeUnknown bool
}

func (e *Error) Error() string { return e.Msg }

// EachCell calls f with every slot of the host s that holds a cell from the
// start of a call.
func (s *Scope) EachCell(f func(slot int)) {
	for _, sym := range s.order {
		if sym.Where == Cell {
			f(sym.Index)
		}
	}
}

// OwnCells calls f with every slot of the comprehension s that holds a cell.
func (s *Scope) OwnCells(f func(slot int)) { s.EachCell(f) }

// Locals returns the names of the local variables of s, parameters first.
func (s *Scope) Locals() []*Symbol { return s.order }
