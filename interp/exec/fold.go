package exec

import (
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file evaluates operators on literals when code is compiled, as CPython
// does: "-" * 40, 60 * 60 * 24, "a" "b" + "c".

const (
	// maxFolded bounds the length of a str made so, as CPython does.
	maxFolded = 4096
	// maxFoldedInt bounds ints, so that the arithmetic here cannot overflow.
	maxFoldedInt = 1 << 31
	// foldDepth bounds how deep literals are looked for under one operator.
	foldDepth = 4
	// tupleDepth bounds how deep tuples within tuples become one constant.
	tupleDepth = 20
)

// fold returns the value of n if both its operands are literals (or fold) and
// the operator cannot fail.
func (c *compiler) fold(n *ast.BinOp) (Value, bool) { return c.foldTo(n, foldDepth) }

func (c *compiler) foldTo(n *ast.BinOp, depth int) (Value, bool) {
	b, ok := c.folded(n.Right, depth)
	if !ok {
		return b, false
	}
	a, ok := c.folded(n.Left, depth)
	if !ok {
		return a, false
	}
	switch {
	case a.IsInt() && b.IsInt():
		x, y := a.Int(), b.Int()
		if x <= -maxFoldedInt || x >= maxFoldedInt || y <= -maxFoldedInt || y >= maxFoldedInt {
			return Value{}, false
		}
		switch n.Op {
		case ast.Add:
			return object.Int(x + y), true
		case ast.Sub:
			return object.Int(x - y), true
		case ast.Mult:
			return object.Int(x * y), true
		}
	case a.IsFloat() && b.IsFloat():
		x, y := a.Float(), b.Float()
		switch {
		case n.Op == ast.Add:
			return object.Float(x + y), true
		case n.Op == ast.Sub:
			return object.Float(x - y), true
		case n.Op == ast.Mult:
			return object.Float(x * y), true
		case n.Op == ast.Div && y != 0:
			return object.Float(x / y), true
		}
	}
	s := a.ExactStr()
	if s == nil {
		return Value{}, false
	}
	if t := b.ExactStr(); t != nil && n.Op == ast.Add && len(s.Go())+len(t.Go()) <= maxFolded {
		return object.NewStr(s.Go() + t.Go()), true
	}
	if b.IsInt() && n.Op == ast.Mult && b.Int() > 0 && b.Int()*int64(max(len(s.Go()), 1)) <= maxFolded && b.Int() <= maxFolded {
		return object.NewStr(strings.Repeat(s.Go(), int(b.Int()))), true
	}
	return Value{}, false
}

// folded returns the value of a literal, or of an operator on literals.
func (c *compiler) folded(e ast.Expr, depth int) (Value, bool) {
	switch n := e.(type) {
	case *ast.Constant:
		switch n.Kind {
		case ast.Int, ast.Float, ast.Str:
			return c.constant(n), true
		}
	case *ast.BinOp:
		if depth > 0 {
			return c.foldTo(n, depth-1)
		}
	}
	return Value{}, false
}

// literal returns the value of an expression that is the same object at each
// evaluation: a literal, a negative one, or a tuple of such.
func (c *compiler) literal(e ast.Expr, depth int) (Value, bool) {
	switch n := e.(type) {
	case *ast.Constant:
		return c.constant(n), true
	case *ast.BinOp:
		return c.fold(n)
	case *ast.UnaryOp:
		if k, ok := n.Operand.(*ast.Constant); ok && n.Op == ast.USub {
			return negative(k)
		}
	case *ast.Tuple:
		if depth == 0 {
			return Value{}, false
		}
		return c.literalTuple(n.Elts, depth-1)
	}
	return Value{}, false
}

func (c *compiler) literalTuple(elts []ast.Expr, depth int) (Value, bool) {
	items := make([]Value, len(elts))
	for i, e := range elts {
		v, ok := c.literal(e, depth)
		if !ok {
			return v, false
		}
		items[i] = v
	}
	return object.NewTuple(items), true
}

// negative returns -k for a number whose negative is as small.
func negative(k *ast.Constant) (Value, bool) {
	switch {
	case k.Kind == ast.Int && k.Big == nil && k.Int != -1<<63:
		return object.Int(-k.Int), true
	case k.Kind == ast.Float:
		return object.Float(-k.Float), true
	}
	return Value{}, false
}
