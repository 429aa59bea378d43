package ast

// This file holds the patterns of match statements.

// MatchCase is one "case pattern if guard: body". CPython gives it no place
// in the source either.
type MatchCase struct {
	Pattern OpenPattern `parser:"'case' @@"`
	Guard   Named       `parser:"( 'if' @@ )? ':'"`
	Body    Suite       `parser:"@@"`
}

// MatchValue is a pattern that compares with a value: a literal or a dotted
// name.
type MatchValue struct {
	Loc
	Value Expr
}

// MatchSingleton is the pattern None, True or False; it compares by identity.
type MatchSingleton struct {
	Loc
	Value ConstKind
}

// MatchSequence is "[a, b]", "(a, b)" or "a, b".
type MatchSequence struct {
	Loc
	Patterns []Pattern `parser:"'[' ( @@ ( ',' @@ )* ','? )? ']'"`
}

// MatchMapping is "{key: pattern, **rest}"; Rest is empty if there is none.
type MatchMapping struct {
	Loc
	Keys     []Value   `parser:"'{' ( @@ ':'"`
	Patterns []Pattern `parser:"@@ (?= ',' | '}' ) ','? )*"`
	Rest     string    `parser:"( '**' @Name ','? )? '}'"`
}

// MatchClass is "cls(pattern, attr=pattern)"; KwdAttrs and KwdPatterns go
// together.
type MatchClass struct {
	Loc
	Cls         Value     `parser:"@@ '('"`
	Patterns    []Pattern `parser:"( (?! Name '=' ) @@ (?= ',' | ')' ) ','? )*"`
	KwdAttrs    []string  `parser:"( @Name '='"`
	KwdPatterns []Pattern `parser:"@@ (?= ',' | ')' ) ','? )* ')'"`
}

// MatchStar is "*name" in a sequence pattern; the name of "*_" is empty.
type MatchStar struct {
	Loc
	Name string `parser:"'*' @Name"`
}

// MatchAs is "pattern as name", or a capture pattern "name" if Pattern is
// nil, or the wildcard "_" if Name is empty too.
type MatchAs struct {
	Loc
	Pattern Pattern
	Name    string
}

// MatchOr is "a | b".
type MatchOr struct {
	Loc
	Patterns []Pattern
}

func (*MatchValue) pattern()     {}
func (*MatchSingleton) pattern() {}
func (*MatchSequence) pattern()  {}
func (*MatchMapping) pattern()   {}
func (*MatchClass) pattern()     {}
func (*MatchStar) pattern()      {}
func (*MatchAs) pattern()        {}
func (*MatchOr) pattern()        {}
