package exec

import (
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles "literal %s and %d" % (a, b): the text is put together
// without a tuple and without reading the format again each time.

// percentPiece is text, or a field when conv is 's' or 'd'.
type percentPiece struct {
	text Value
	conv byte
}

// percentPieces takes a format apart that has no other fields than bare %s and
// %d; nil for all others.
func percentPieces(format string) (pieces []percentPiece, fields int) {
	for format != "" {
		i := strings.IndexByte(format, '%')
		if i < 0 {
			i = len(format)
		}
		if i > 0 {
			pieces = append(pieces, percentPiece{text: object.NewStr(format[:i])})
			format = format[i:]
			continue
		}
		if len(format) < 2 || format[1] != 's' && format[1] != 'd' {
			return nil, 0
		}
		pieces = append(pieces, percentPiece{conv: format[1]})
		fields++
		format = format[2:]
	}
	return pieces, fields
}

// percent compiles n if it is such a formatting; nil otherwise.
func (c *compiler) percent(n *ast.BinOp) Expr {
	format, ok := n.Left.(*ast.Constant)
	if !ok || format.Kind != ast.Str || n.Op != ast.Mod {
		return nil
	}
	args, ok := n.Right.(*ast.Tuple)
	if !ok || hasStar(args.Elts) {
		return nil
	}
	pieces, fields := percentPieces(format.Str)
	if fields == 0 || fields != len(args.Elts) {
		return nil
	}
	whole := c.constant(format)
	pos := c.at(n)
	xs := c.exprs(args.Elts)
	return func(fr *Frame) Value {
		rt := fr.RT
		l := rt.PushArgs(fields)
		for i, x := range xs {
			v := x(fr)
			if v.IsNull() {
				rt.PopArgs(l)
				return v
			}
			l[i] = v
		}
		fr.Pos = pos
		parts := rt.PushArgs(len(pieces))
		next := 0
		for i := range pieces {
			p := &pieces[i]
			if p.conv == 0 {
				parts[i] = p.text
				continue
			}
			v := l[next]
			next++
			if !v.IsInt() && (p.conv == 'd' || v.ExactStr() == nil) {
				// Anything else is formatted by the general rules.
				rt.PopArgs(parts)
				v := object.Binary(rt, object.Mod, whole, object.NewTuple(append([]Value(nil), l...)))
				rt.PopArgs(l)
				if !v.IsNull() && v.ExactStr() == nil {
					// CPython compiles this form as an f-string, whose result is exact.
					v = object.AsStr(v).Value()
				}
				return v
			}
			parts[i] = v
		}
		v := object.JoinStrs(rt, parts)
		rt.PopArgs(parts)
		rt.PopArgs(l)
		return v
	}
}
