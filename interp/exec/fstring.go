package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles f-strings.

func (c *compiler) joinedStr(n *ast.JoinedStr) Expr {
	if len(n.Values) == 0 {
		return constExpr(object.NewStr(""))
	}
	if len(n.Values) == 1 {
		return c.expr(n.Values[0])
	}
	parts := make([]Expr, len(n.Values))
	for i, v := range n.Values {
		if f, ok := v.(*ast.FormattedValue); ok {
			parts[i] = c.formatted(f, true)
		} else {
			parts[i] = c.expr(v)
		}
	}
	return func(fr *Frame) Value {
		rt := fr.RT
		l := rt.PushArgs(len(parts))
		for i, p := range parts {
			v := p(fr)
			if v.IsNull() {
				rt.PopArgs(l)
				return v
			}
			l[i] = v
		}
		v := object.JoinStrs(rt, l)
		rt.PopArgs(l)
		return v
	}
}

func (c *compiler) formattedValue(n *ast.FormattedValue) Expr { return c.formatted(n, false) }

// formatted compiles one field. As part of a longer string an int may stay an
// int: JoinStrs writes its digits.
func (c *compiler) formatted(n *ast.FormattedValue, part bool) Expr {
	x := c.expr(n.Value)
	pos := c.at(n)
	conv := n.Conversion
	var spec Expr
	if n.FormatSpec != nil {
		spec = c.expr(n.FormatSpec)
	}
	part = part && spec == nil && conv != 'a' && conv != 'r'
	return func(fr *Frame) Value {
		v := x(fr)
		if v.IsNull() || part && v.IsInt() {
			return v
		}
		rt := fr.RT
		switch conv {
		case 's':
			fr.Pos = pos
			v = object.ToStr(rt, v)
		case 'r':
			fr.Pos = pos
			v = object.Repr(rt, v)
		case 'a':
			fr.Pos = pos
			v = object.ASCII(rt, v)
		}
		if v.IsNull() {
			return v
		}
		text := ""
		if spec != nil {
			s := spec(fr)
			if s.IsNull() {
				return s
			}
			text = object.AsStr(s).Go()
		}
		fr.Pos = pos
		return object.Format(rt, v, text)
	}
}
