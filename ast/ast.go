// Package ast holds the syntax tree of Python 3.13.
//
// Nodes are named and shaped like those of CPython's ast module, with these
// differences, all of them meant to make the tree cheap to build and easy to
// compile:
//
//   - FunctionDef, For and With carry IsAsync instead of having Async twins,
//     Try carries IsStar instead of having a TryStar twin.
//   - An if statement holds its elif clauses in a flat list (If.Elifs), so a
//     chain of any length is no deeper than one if.
//   - A body is a Suite; Stmts(suite) gives its statements and is nil for an
//     absent else or finally.
//   - Constant holds its value in typed fields.
//
// Statement and pattern nodes are also grammar: their struct tags are the
// participle productions that the parser package builds on first use. The
// node is its production. Expressions are plain structs, because they are
// parsed by precedence climbing.
//
// Every node knows the stretch of source it was made from, see Span.
package ast

import (
	"strings"
	"sync"
)

// Span is the stretch of source a node was made from, exactly as CPython's
// lineno, col_offset, end_lineno and end_col_offset: lines count from 1,
// columns are offsets in UTF-8 bytes from 0, and the end is exclusive.
type Span struct {
	Line, Col, EndLine, EndCol int32
}

// Span returns the span itself, so that a node that embeds Loc has a Span method.
func (s Span) Span() Span { return s }

// SetSpan sets the span; it is for whoever builds trees.
func (s *Span) SetSpan(to Span) { *s = to }

// Loc is Span under the name by which nodes embed it: a field called Span
// would hide the method of that name.
type Loc = Span

// Node is any node with a place in the source.
type Node interface {
	Span() Span
}

// Expr is an expression. As the type of a tagged field it is the production
// for one expression without a top-level comma or ":=".
type Expr interface {
	Node
	expr()
}

// The following are expressions too; as the type of a tagged field each
// selects another production.
type (
	// ExprList is one or more expressions, possibly starred; a comma makes a
	// Tuple. A yield expression is an ExprList as well.
	ExprList interface{ Expr }
	// Named is an expression that may be an assignment expression (:=).
	Named interface{ Expr }
	// Subject is what a match statement looks at: Named, or a Tuple if there
	// is a comma.
	Subject interface{ Expr }
	// Target is what a for statement or a with item assigns to; it ends
	// before "in", "=" and ":".
	Target interface{ Expr }
	// TargetList is one or more Targets; a comma makes a Tuple.
	TargetList interface{ Expr }
	// Binding is a bare name that is assigned.
	Binding interface{ Expr }
	// Value is the value of a value pattern or the key of a mapping pattern:
	// a literal or a dotted name.
	Value interface{ Expr }
	// StarredOrExpr is an expression that may be preceded by a star, as the
	// default of a TypeVarTuple.
	StarredOrExpr interface{ Expr }
)

// Stmt is a statement.
type Stmt interface {
	Node
	stmt()
}

// Pattern is the pattern of a case clause. As the type of a tagged field it
// is the production for one pattern, possibly with "as" and "|".
type Pattern interface {
	Node
	pattern()
}

// OpenPattern is a Pattern; as the type of a tagged field it may also be an
// open sequence, with top-level commas.
type OpenPattern interface{ Pattern }

// TypeParam is a TypeVar, a ParamSpec or a TypeVarTuple.
type TypeParam interface {
	Node
	typeParam()
}

// Suite is the body of a compound statement, indented or on the header's line.
type Suite interface {
	// List returns the statements; it is never empty.
	List() []Stmt
}

// Block is the one implementation of Suite.
type Block []Stmt

// List implements Suite.
func (b Block) List() []Stmt { return b }

// Stmts returns the statements of a suite, none if there is no suite.
func Stmts(s Suite) []Stmt {
	if s == nil {
		return nil
	}
	return s.List()
}

// Future is a set of features switched on by "from __future__ import ...", each
// by its flag in CPython's co_flags. Only two still change the meaning of a
// Python 3.13 program. That the imports stand where they may and name features
// that exist is not a matter of grammar: CPython's ast.parse accepts them all.
type Future uint32

// The features that mean something.
const (
	FutureBarryAsFLUFL Future = 0x400000
	FutureAnnotations  Future = 0x1000000
)

// FutureNamed returns the feature that an import of name switches on.
func FutureNamed(name string) Future {
	switch name {
	case "barry_as_FLUFL":
		return FutureBarryAsFLUFL
	case "annotations":
		return FutureAnnotations
	}
	return 0
}

// Source is the text a tree was made from.
type Source struct {
	Filename string
	// Text is the source as UTF-8, decoded and with every line ending as "\n".
	Text string

	once   sync.Once
	starts []int
}

// Line returns the text of a line, counted from 1, without its line ending;
// it is empty if there is no such line.
func (s *Source) Line(n int) string {
	s.once.Do(func() {
		s.starts = append(make([]int, 0, strings.Count(s.Text, "\n")+1), 0)
		for i := 0; i < len(s.Text); i++ {
			if s.Text[i] == '\n' {
				s.starts = append(s.starts, i+1)
			}
		}
	})
	if n < 1 || n > len(s.starts) {
		return ""
	}
	text := s.Text[s.starts[n-1]:]
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	return text
}

// Warning is a piece of source that is doubtful but legal: CPython reports a
// SyntaxWarning while it parses.
type Warning struct {
	Line int
	Msg  string
	Span Span // what a SyntaxError in its place points at; zero if unknown
}

// Module is a whole program, or what was typed at an interactive prompt.
type Module struct {
	*Source
	Body     []Stmt
	Future   Future
	Warnings []Warning // in the order of the source
}

// Expression is a single expression, as given to eval.
type Expression struct {
	*Source
	Body     Expr
	Future   Future
	Warnings []Warning
}
