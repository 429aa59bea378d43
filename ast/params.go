package ast

// This file holds parameters: those of functions and those of types.

// Arg is one parameter. Annotation may be nil.
type Arg struct {
	Loc
	Name       string
	Annotation Expr
}

// Arguments is a parameter list. Defaults belong to the last parameters of
// PosOnly followed by Args; KwDefaults has one entry per KwOnly, nil for a
// required parameter. Vararg and Kwarg may be nil. An Arguments is never nil,
// not even for a function without parameters.
type Arguments struct {
	PosOnly    []*Arg
	Args       []*Arg
	Vararg     *Arg
	KwOnly     []*Arg
	KwDefaults []Expr
	Kwarg      *Arg
	Defaults   []Expr
}

// TypeParams is the bracketed list of type parameters of a def, class or type
// statement.
type TypeParams struct {
	List []TypeParam `parser:"'[' @@ ( ',' @@ )* ','? ']'"`
}

// Items returns the type parameters; it may be called on nil.
func (t *TypeParams) Items() []TypeParam {
	if t == nil {
		return nil
	}
	return t.List
}

// TypeVar is "T", "T: bound" or "T = default".
type TypeVar struct {
	Loc
	Name    string `parser:"@Name"`
	Bound   Expr   `parser:"( ':' @@ )?"`
	Default Expr   `parser:"( '=' @@ )?"`
}

// TypeVarTuple is "*Ts" or "*Ts = *default".
type TypeVarTuple struct {
	Loc
	Name    string        `parser:"'*' @Name"`
	Default StarredOrExpr `parser:"( '=' @@ )?"`
}

// ParamSpec is "**P" or "**P = default".
type ParamSpec struct {
	Loc
	Name    string `parser:"'**' @Name"`
	Default Expr   `parser:"( '=' @@ )?"`
}

func (*TypeVar) typeParam()      {}
func (*TypeVarTuple) typeParam() {}
func (*ParamSpec) typeParam()    {}
