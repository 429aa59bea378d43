package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles sums that look like text: name + ": " + str(n). As long as
// all operands are strs nobody can see whether they are joined one by one, so
// they are joined once, at the end; and the digits of str(n) need no str of
// their own.

// textPart is one operand of such a sum.
type textPart struct {
	x   Expr     // nil: digits has it
	str *strCall // str(e), or nil
	pos int32    // of the + in front of it
}

// eval evaluates the operand; digits reports that v is an int that stands for
// its digits.
func (p *textPart) eval(fr *Frame) (v Value, digits bool) {
	if p.str != nil {
		return p.str.eval(fr)
	}
	return p.x(fr), false
}

// concat compiles a sum with a literal text or a str(...) among its operands;
// nil if n is none, or would gain nothing.
func (c *compiler) concat(n *ast.BinOp) Expr {
	if n.Op != ast.Add {
		return nil
	}
	operands := []ast.Expr{n.Right}
	at := []int32{c.at(n)}
	left := n.Left
	for {
		b, ok := left.(*ast.BinOp)
		if !ok || b.Op != ast.Add {
			break
		}
		if _, folds := c.fold(b); folds {
			break
		}
		operands, at, left = append(operands, b.Right), append(at, c.at(b)), b.Left
	}
	operands, at = append(operands, left), append(at, 0)
	text := false
	parts := make([]textPart, len(operands))
	for i, e := range operands {
		p := &parts[len(operands)-1-i]
		p.pos = at[i]
		if p.str = c.strCall(e); p.str != nil {
			text = true
		} else {
			switch k := e.(type) {
			case *ast.Constant:
				text = text || k.Kind == ast.Str && len(parts) > 2
			case *ast.JoinedStr:
				text = text || len(parts) > 2
			}
		}
	}
	if !text {
		return nil
	}
	for i, e := range operands {
		if p := &parts[len(operands)-1-i]; p.str == nil {
			p.x = c.expr(e)
		}
	}
	return func(fr *Frame) Value {
		rt := fr.RT
		l := rt.PushArgs(len(parts))
		for i := range parts {
			v, digits := parts[i].eval(fr)
			if v.IsNull() {
				rt.PopArgs(l)
				return v
			}
			if !digits {
				// A long text in front may have room behind it (object.ConcatStr),
				// which makes loops of s = s + x + y linear.
				if s := v.ExactStr(); s == nil || i == 0 && len(s.Go()) >= object.TailFrom {
					v = oneByOne(fr, parts, l[:i], v)
					rt.PopArgs(l)
					return v
				}
			}
			l[i] = v
		}
		fr.Pos = parts[len(parts)-1].pos
		v := object.JoinStrs(rt, l)
		rt.PopArgs(l)
		return v
	}
}

// oneByOne adds up the operands done, which are strs and digits, v, which comes
// after them, and the rest of parts.
func oneByOne(fr *Frame, parts []textPart, done []Value, v Value) Value {
	rt := fr.RT
	i := len(done)
	if i > 0 {
		fr.Pos = parts[i].pos
		sum := object.JoinStrs(rt, done)
		if sum.IsNull() {
			return sum
		}
		v = object.Binary(rt, object.Add, sum, v)
	}
	for i++; i < len(parts) && !v.IsNull(); i++ {
		p := &parts[i]
		w, digits := p.eval(fr)
		if w.IsNull() {
			return w
		}
		if digits {
			w, _ = object.Construct1(rt, &object.StrType, w)
		}
		fr.Pos = p.pos
		v = object.Binary(rt, object.Add, v, w)
	}
	return v
}

// strCall is a call of whatever the name str means, with one argument.
type strCall struct {
	f, arg Expr
	pos    int32
}

// strCall returns e as a strCall, nil if it is none.
func (c *compiler) strCall(e ast.Expr) *strCall {
	n, ok := e.(*ast.Call)
	if !ok || len(n.Args) != 1 || len(n.Keywords) > 0 || hasStar(n.Args) || isGenExp(n.Args[0]) {
		return nil
	}
	if f, ok := n.Func.(*ast.Name); !ok || f.Id != "str" {
		return nil
	}
	return &strCall{f: c.expr(n.Func), arg: c.expr(n.Args[0]), pos: c.callAt(n)}
}

// eval makes the call. Where it is str of an int, digits is true and v the int.
func (s *strCall) eval(fr *Frame) (v Value, digits bool) {
	f := s.f(fr)
	if f.IsNull() {
		return f, false
	}
	x := s.arg(fr)
	if x.IsNull() {
		return x, false
	}
	t := f.AsType()
	if t == &object.StrType && x.IsInt() {
		return x, true
	}
	fr.Pos = s.pos
	if t != nil {
		if v, ok := object.Construct1(fr.RT, t, x); ok {
			return v, false
		}
	}
	return object.Call1(fr.RT, f, x), false
}
