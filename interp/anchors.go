package interp

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/parser"
)

// This file parses the source behind traceback entries, so that package object
// can place the carets: see object/traceback_anchors.go.

// exprShape implements Hooks.ExprShape. Parentheses around the segment let an
// expression go over several lines wherever it stood.
func exprShape(segment string) object.ExprShape {
	m, err := parser.ParseString("<segment>", "(\n"+segment+"\n)")
	if err != nil || len(m.Body) != 1 {
		return object.ExprShape{}
	}
	s, ok := m.Body[0].(*ast.ExprStmt)
	if !ok {
		return object.ExprShape{}
	}
	shape := object.ExprShape{}
	end := s.Value.Span()
	shape.RightLine, shape.RightCol = int(end.EndLine)-2, int(end.EndCol)
	var left ast.Expr
	switch e := s.Value.(type) {
	case *ast.BinOp:
		shape.Kind, left = object.BinaryExpr, e.Left
		right := e.Right.Span()
		shape.RightLine, shape.RightCol = int(right.Line)-2, int(right.Col)
	case *ast.Subscript:
		shape.Kind, left = object.SubscriptExpr, e.Value
	case *ast.Call:
		shape.Kind, left = object.CallExpr, e.Func
	default:
		return object.ExprShape{}
	}
	shape.LeftLine, shape.LeftCol = int(left.Span().EndLine)-2, int(left.Span().EndCol)
	return shape
}

// callStatement implements Hooks.CallStatement.
func callStatement(source string) (call object.Span, empty, ok bool) {
	m, err := parser.ParseString("<lines>", source)
	if err != nil {
		return object.Span{}, false, false
	}
	if len(m.Body) == 0 {
		return object.Span{}, true, false
	}
	var value ast.Expr
	switch s := m.Body[0].(type) {
	case *ast.Return:
		value = s.Value
		c, isCall := value.(*ast.Call)
		if !isCall {
			return object.Span{}, false, false
		}
		if _, plain := c.Func.(*ast.Name); !plain {
			return object.Span{}, false, false
		}
	case *ast.Assign:
		value = s.Value
		if _, isCall := value.(*ast.Call); !isCall || len(s.Targets) != 1 {
			return object.Span{}, false, false
		}
		if _, plain := s.Targets[0].(*ast.Name); !plain {
			return object.Span{}, false, false
		}
	default:
		return object.Span{}, false, false
	}
	span := value.Span()
	return object.Span{Line: span.Line, Col: span.Col, EndLine: span.EndLine, EndCol: span.EndCol}, false, true
}
