package exec

import "github.com/ouro-lang/ouro/ast"

// operand is an expression that a closure evaluates. A local variable is read
// without the call of a closure: most operands are one.
type operand struct {
	x     Expr
	local int // its slot, -1 if it is none
}

// operand compiles e.
func (c *compiler) operand(e ast.Expr) operand {
	o := operand{x: c.expr(e), local: -1}
	if i, ok := c.localSlot(e); ok {
		o.local = i
	}
	return o
}

// get returns the value; null: absent says why.
func (o *operand) get(fr *Frame) Value {
	if o.local >= 0 {
		return fr.L[o.local]
	}
	return o.x(fr)
}

// absent is what follows when get gave null: an exception is pending then, for
// an unbound variable from now on.
func (o *operand) absent(fr *Frame) Value {
	if o.local >= 0 {
		return o.x(fr)
	}
	return Value{}
}
