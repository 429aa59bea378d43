package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file names what the executor does not run yet, before the first line of
// a program runs.

// unsupported returns the error for the first construct in a tree that cannot
// be executed, nil if there is none.
func unsupported(root ast.Node) (err *scope.Error) {
	walkErr := ast.Walk(root, func(n ast.Node) bool {
		if err != nil {
			return false
		}
		var tp *ast.TypeParams
		switch x := n.(type) {
		case *ast.FunctionDef:
			tp = x.TypeParams
		case *ast.ClassDef:
			tp = x.TypeParams
		case *ast.TypeAlias:
			err = &scope.Error{Msg: "the type statement is not supported by Ouro yet", Span: x.Span()}
		}
		if tp != nil {
			err = &scope.Error{Msg: "type parameters are not supported by Ouro yet", Span: tp.List[0].Span()}
		}
		return err == nil
	})
	if walkErr != nil {
		return &scope.Error{Msg: scope.TooDeep, Span: root.Span()}
	}
	return err
}
