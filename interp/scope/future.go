package scope

import (
	"fmt"

	"github.com/ouro-lang/ouro/ast"
)

// This file checks imports from __future__: which features there are, and that
// the imports stand before everything but a docstring. The parser has switched
// the features on.

// futures checks the features imported at the beginning of a module, and notes
// where that beginning ends.
func (b *builder) futures(body []ast.Stmt) {
	for i, s := range body {
		switch s := s.(type) {
		case *ast.ImportFrom:
			if s.Module != "__future__" || s.Level != 0 {
				return
			}
			for _, a := range s.Names {
				b.feature(s, a.Name)
			}
			b.lastFuture, b.lastFutureCol = s.Line, s.Col
		case *ast.ExprStmt:
			if c, ok := s.Value.(*ast.Constant); !ok || c.Kind != ast.Str || i > 0 {
				return
			}
		default:
			return
		}
	}
}

func (b *builder) feature(s *ast.ImportFrom, name string) {
	// CPython points at the beginning of the statement.
	at := ast.Span{Line: s.Line, Col: s.Col, EndLine: s.Line, EndCol: s.Col}
	switch name {
	case "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
		"unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations":
	case "braces":
		panic(&Error{Msg: "not a chance", Span: at, RangeUnknown: true})
	default:
		panic(&Error{Msg: fmt.Sprintf("future feature %.100s is not defined", name), Span: at, RangeUnknown: true})
	}
}

// noteLateFuture remembers the first import from __future__ that comes too
// late. CPython finds it when it generates code, after all errors of scope.
func (b *builder) noteLateFuture(n *ast.ImportFrom) {
	if n.Module == "__future__" && n.Level == 0 && (n.Line > b.lastFuture || n.Line == b.lastFuture && n.Col > b.lastFutureCol) && b.lateFuture == nil {
		b.lateFuture = n
	}
}

func (b *builder) checkLateFuture() {
	if b.lateFuture != nil {
		b.late(b.lateFuture.Span(), "from __future__ imports must occur at the beginning of the file")
	}
}
