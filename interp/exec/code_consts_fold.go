package exec

import (
	"math/big"
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file knows for CodeConsts which trees CPython's optimizer makes constants
// or f-strings of.

// percentParts returns the f-string that CPython makes of a constant % a tuple
// that is none; nil if it makes none.
func (w *constWalk) percentParts(n *ast.BinOp) ast.Expr {
	args, ok := n.Right.(*ast.Tuple)
	if !ok || n.Op != ast.Mod || hasStar(args.Elts) {
		return nil
	}
	left, ok := w.value(n.Left)
	if _, is := w.value(args); is || !ok || left.ExactStr() == nil {
		return nil
	}
	out := &ast.JoinedStr{Loc: n.Loc}
	text := func(s string) ast.Expr { return &ast.Constant{Loc: n.Loc, Kind: ast.Str, Str: s} }
	rest, used := left.ExactStr().Go(), 0
	for rest != "" {
		var lit strings.Builder
		for rest != "" && (rest[0] != '%' || strings.HasPrefix(rest, "%%")) {
			lit.WriteByte(rest[0])
			if rest[0] == '%' {
				rest = rest[1:]
			}
			rest = rest[1:]
		}
		if lit.Len() > 0 {
			out.Values = append(out.Values, text(lit.String()))
		}
		if rest == "" {
			break
		}
		spec, conv, after, ok := percentSpec(rest[1:])
		if !ok || used == len(args.Elts) {
			return nil
		}
		f := &ast.FormattedValue{Loc: n.Loc, Value: args.Elts[used], Conversion: conv}
		if spec != "" {
			f.FormatSpec = &ast.JoinedStr{Loc: n.Loc, Values: []ast.Expr{text(spec)}}
		}
		out.Values = append(out.Values, f)
		used++
		rest = after
	}
	if used != len(args.Elts) {
		return nil
	}
	return out
}

// percentSpec reads one field of %s, %r or %a after its percent sign.
func percentSpec(s string) (spec string, conv int, rest string, ok bool) {
	const maxDigits = 2 // as CPython's compiler
	i := 0
	left := false
	for i < len(s) && strings.IndexByte("-+ #0", s[i]) >= 0 {
		left = left || s[i] == '-'
		i++
	}
	digits := func() string {
		from := i
		for i < len(s) && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		return s[from:i]
	}
	width, prec := digits(), ""
	if len(width) > maxDigits {
		return "", 0, "", false
	}
	if i < len(s) && s[i] == '.' {
		i++
		if prec = digits(); len(prec) > maxDigits {
			return "", 0, "", false
		}
		if prec == "" {
			prec = "0"
		}
		prec = "." + prec
	}
	if i >= len(s) || strings.IndexByte("sra", s[i]) < 0 {
		return "", 0, "", false
	}
	if width != "" && !left {
		spec = ">"
	}
	return spec + width + prec, int(s[i]), s[i+1:], true
}

// values returns the constants that expressions are; false if one is none.
func (w *constWalk) values(elts []ast.Expr) ([]Value, bool) {
	items := make([]Value, len(elts))
	for i, e := range elts {
		v, ok := w.value(e)
		if !ok {
			return nil, false
		}
		items[i] = v
	}
	return items, true
}

// value returns the constant that CPython's optimizer makes of a tree.
func (w *constWalk) value(e ast.Expr) (Value, bool) {
	switch n := e.(type) {
	case *ast.Constant:
		return (&compiler{}).constant(n), true
	case *ast.Name:
		if n.Id == "__debug__" && n.Ctx == ast.Load {
			return object.Bool(w.unit.optimize == 0), true
		}
		return Value{}, false
	case *ast.BinOp, *ast.UnaryOp, *ast.Tuple, *ast.Subscript:
	default:
		return Value{}, false
	}
	v, met := w.folded[e]
	if !met {
		v = w.fold(e)
		if exc := w.rt.Pending(); exc != nil {
			v = Value{}
			if w.rt.Catchable() {
				w.rt.Clear()
			}
		}
		w.folded[e] = v
	}
	return v, !v.IsNull()
}

func (w *constWalk) fold(e ast.Expr) Value {
	switch n := e.(type) {
	case *ast.UnaryOp:
		v, ok := w.value(n.Operand)
		if !ok {
			return Value{}
		}
		switch {
		case n.Op == ast.Not:
			return object.Bool(object.Truth(w.rt, v) == 0)
		case n.Op == ast.Invert && v.IsBool():
			return Value{}
		}
		unary := object.Neg
		switch n.Op {
		case ast.UAdd:
			unary = object.Pos
		case ast.Invert:
			unary = object.Invert
		}
		return object.Unary(w.rt, unary, v)
	case *ast.Tuple:
		if n.Ctx != ast.Load {
			return Value{}
		}
		if items, ok := w.values(n.Elts); ok {
			return object.NewTuple(items)
		}
	case *ast.Subscript:
		v, ok := w.value(n.Value)
		if !ok || n.Ctx != ast.Load {
			return Value{}
		}
		if k, ok := w.value(n.Index); ok {
			return object.GetItem(w.rt, v, k)
		}
	case *ast.BinOp:
		b, ok := w.value(n.Right)
		if !ok {
			return Value{}
		}
		if a, ok := w.value(n.Left); ok && foldable(n.Op, a, b) {
			return object.Binary(w.rt, binOps[n.Op], a, b)
		}
	}
	return Value{}
}

// What CPython does not fold because the result would be large: bits of an int,
// items of a tuple (also deep within it), length of a text.
const (
	foldedBits  = 128
	foldedItems = 256
	foldedDeep  = 1024
)

// foldable reports whether CPython's optimizer tries a op b.
func foldable(op ast.Operator, a, b Value) bool {
	switch op {
	case ast.MatMult:
		return false
	case ast.Mod:
		_, str := a.Impl().(*object.Str)
		_, bytes := a.Impl().(*object.Bytes)
		return !str && !bytes
	case ast.Mult:
		if _, _, ok := object.AsInt(a); ok {
			return smallProduct(a, b)
		}
		return smallProduct(b, a)
	case ast.Pow, ast.LShift:
		x, big, ok := object.AsInt(a)
		n, bigN, okN := object.AsInt(b)
		if !ok || !okN || x == 0 && big == nil || bigN == nil && n <= 0 {
			return true
		}
		bits := int64(bitLen(x, big))
		if op == ast.Pow {
			return bigN == nil && bits <= foldedBits/n
		}
		return bigN == nil && n <= foldedBits && bits <= foldedBits-n
	}
	return true
}

func bitLen(n int64, b *big.Int) int {
	if b != nil {
		return b.BitLen()
	}
	return big.NewInt(n).BitLen()
}

// smallProduct reports whether n * v is small enough, for n that may be an int.
func smallProduct(n, v Value) bool {
	x, bigX, ok := object.AsInt(n)
	if !ok {
		return true
	}
	if y, bigY, ok := object.AsInt(v); ok {
		return bitLen(x, bigX) == 0 || bitLen(y, bigY) == 0 || bitLen(x, bigX)+bitLen(y, bigY) <= foldedBits
	}
	size, limit := 0, maxFolded
	switch k := v.Impl().(type) {
	case *object.Str:
		size = k.Len()
	case *object.Bytes:
		size = len(k.Go())
	case *object.Tuple:
		size, limit = k.Len(), foldedItems
		if bigX == nil && x > 0 && x <= int64(limit) && deepItems(k, foldedDeep/int(x)) < 0 {
			return false
		}
	}
	return size == 0 || bigX == nil && x >= 0 && x <= int64(limit/size)
}

// deepItems takes the items of a tuple, and of those within it, off left.
func deepItems(t *object.Tuple, left int) int {
	left -= t.Len()
	for _, x := range t.Items() {
		if in := x.ExactTuple(); in != nil && left >= 0 {
			left = deepItems(in, left)
		}
	}
	return left
}
