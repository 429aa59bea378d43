package ast

import "github.com/alecthomas/participle/v2/lexer"

// This file holds the statements. A struct tag is the grammar of its node;
// nodes without tags are parsed by hand (expression statements and
// assignments begin alike, def and class share their lists with lambda and
// calls).

// FunctionDef is "def name(args): body", or async def.
type FunctionDef struct {
	Loc
	Name       string
	Args       *Arguments
	Body       Suite
	Decorators []Expr
	Returns    Expr // may be nil
	TypeParams *TypeParams
	IsAsync    bool
}

// ClassDef is "class name(bases, keywords): body".
type ClassDef struct {
	Loc
	Name       string
	Bases      []Expr
	Keywords   []*Keyword
	Body       Suite
	Decorators []Expr
	TypeParams *TypeParams
}

// Return is "return value"; Value may be nil.
type Return struct {
	Loc
	Value ExprList `parser:"'return' @@?"`
}

// Delete is "del a, b".
type Delete struct {
	Loc
	Targets []Expr `parser:"'del' @@ ( ',' @@ )* ','?"`
}

// Assign is "a = b = value".
type Assign struct {
	Loc
	Targets []Expr
	Value   Expr
}

// TypeAlias is "type name = value".
type TypeAlias struct {
	Loc
	Name       Binding     `parser:"'type' @@"`
	TypeParams *TypeParams `parser:"@@?"`
	Value      Expr        `parser:"'=' @@"`
}

// AugAssign is "target op= value".
type AugAssign struct {
	Loc
	Target Expr
	Op     Operator
	Value  Expr
}

// AnnAssign is "target: annotation = value"; Value may be nil. Simple is set
// for a bare name without parentheses.
type AnnAssign struct {
	Loc
	Target     Expr
	Annotation Expr
	Value      Expr
	Simple     bool
}

// For is "for target in iter: body else: orelse", or async for.
type For struct {
	Loc
	Target  TargetList `parser:"'for' @@ 'in'"`
	Iter    ExprList   `parser:"@@ ':'"`
	Body    Suite      `parser:"@@"`
	Else    Suite      `parser:"( 'else' ':' @@ )?"`
	IsAsync bool
}

// While is "while test: body else: orelse".
type While struct {
	Loc
	Test Named `parser:"'while' @@ ':'"`
	Body Suite `parser:"@@"`
	Else Suite `parser:"( 'else' ':' @@ )?"`
}

// If is "if test: body", any number of elif clauses, and an else.
type If struct {
	Loc
	Test  Named   `parser:"'if' @@ ':'"`
	Body  Suite   `parser:"@@"`
	Elifs []*Elif `parser:"@@*"`
	Else  Suite   `parser:"( 'else' ':' @@ )?"`
}

// Elif is one "elif test: body". CPython has an If in the orelse of the one
// before instead; the span is that If's: to the end of the whole chain.
type Elif struct {
	Loc
	Reading
	Test Named `parser:"'elif' @@ ':'"`
	Body Suite `parser:"@@"`
}

// Reading holds what the parser needs to know of a node until the node is
// done; it is empty in a finished tree.
type Reading struct {
	// Tokens are the node's tokens, filled in by participle.
	Tokens []lexer.Token
}

// WithItem is one "expr as target" of a with statement; Vars may be nil.
// CPython gives it no place in the source either.
type WithItem struct {
	Context Expr   `parser:"@@"`
	Vars    Target `parser:"( 'as' @@ )?"`
}

// With is "with items: body", or async with.
type With struct {
	Loc
	Items   []*WithItem `parser:"'with' ( (?= '(' @@ ( ',' @@ )* ','? ')' ':' ) '(' @@ ( ',' @@ )* ','? ')' | @@ ( ',' @@ )* ) ':'"`
	Body    Suite       `parser:"@@"`
	IsAsync bool
}

// Match is "match subject:" and its cases.
type Match struct {
	Loc
	Subject Subject      `parser:"'match' @@ ':' Newline Indent"`
	Cases   []*MatchCase `parser:"@@+ Dedent"`
}

// Raise is "raise exc from cause"; both may be nil.
type Raise struct {
	Loc
	Exc   Expr `parser:"'raise' ( @@"`
	Cause Expr `parser:"( 'from' @@ )? )?"`
}

// Try is "try: body", its except or except* clauses, else and finally.
type Try struct {
	Loc
	Body     Suite            `parser:"'try' ':' @@"`
	Handlers []*ExceptHandler `parser:"( @@+"`
	Else     Suite            `parser:"( 'else' ':' @@ )?"`
	Final    Suite            `parser:"( 'finally' ':' @@ )? | 'finally' ':' @@ )"`
	IsStar   bool
}

// ExceptHandler is "except type as name: body"; Type is nil and Name empty if
// absent.
type ExceptHandler struct {
	Loc
	Reading
	Star bool   `parser:"'except' @'*'?"`
	Type Expr   `parser:"( @@"`
	Name string `parser:"( 'as' @Name )? )? ':'"`
	Body Suite  `parser:"@@"`
}

// Assert is "assert test, msg"; Msg may be nil.
type Assert struct {
	Loc
	Test Expr `parser:"'assert' @@"`
	Msg  Expr `parser:"( ',' @@ )?"`
}

// Alias is one "name as asname" of an import; AsName is empty if absent. Name
// is dotted in Import, and "*" for everything in ImportFrom.
type Alias struct {
	Loc
	Reading
	Name   string `parser:"( @Name ( @'.' @Name )* | @'*' )"`
	AsName string `parser:"( 'as' @Name )?"`
}

// Import is "import a.b as c, d".
type Import struct {
	Loc
	Names []*Alias `parser:"'import' @@ ( ',' @@ )*"`
}

// Dots is the level of a relative import. It counts the dots it captures,
// three for an ellipsis.
type Dots int

// Capture implements participle's Capture.
func (d *Dots) Capture(values []string) error {
	for _, v := range values {
		*d += Dots(len(v))
	}
	return nil
}

// ImportFrom is "from ..module import names"; Module is empty if there are
// only dots.
type ImportFrom struct {
	Loc
	Level  Dots     `parser:"'from' ( ( @'.' | @'...' )+"`
	Module string   `parser:"( @Name ( @'.' @Name )* )? | @Name ( @'.' @Name )* ) 'import'"`
	Names  []*Alias `parser:"( @@ ( ',' @@ )* | '(' @@ ( ',' @@ )* ','? ')' )"`
}

// Global is "global a, b".
type Global struct {
	Loc
	Names []string `parser:"'global' @Name ( ',' @Name )*"`
}

// Nonlocal is "nonlocal a, b".
type Nonlocal struct {
	Loc
	Names []string `parser:"'nonlocal' @Name ( ',' @Name )*"`
}

// ExprStmt is an expression used as a statement.
type ExprStmt struct {
	Loc
	Value Expr
}

// Pass is "pass".
type Pass struct{ Loc }

// Break is "break".
type Break struct{ Loc }

// Continue is "continue".
type Continue struct{ Loc }

func (*FunctionDef) stmt() {}
func (*ClassDef) stmt()    {}
func (*Return) stmt()      {}
func (*Delete) stmt()      {}
func (*Assign) stmt()      {}
func (*TypeAlias) stmt()   {}
func (*AugAssign) stmt()   {}
func (*AnnAssign) stmt()   {}
func (*For) stmt()         {}
func (*While) stmt()       {}
func (*If) stmt()          {}
func (*With) stmt()        {}
func (*Match) stmt()       {}
func (*Raise) stmt()       {}
func (*Try) stmt()         {}
func (*Assert) stmt()      {}
func (*Import) stmt()      {}
func (*ImportFrom) stmt()  {}
func (*Global) stmt()      {}
func (*Nonlocal) stmt()    {}
func (*ExprStmt) stmt()    {}
func (*Pass) stmt()        {}
func (*Break) stmt()       {}
func (*Continue) stmt()    {}
