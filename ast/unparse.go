package ast

import (
	"strconv"
	"strings"
)

// This file turns expressions back into source.

// Precedences of what Unparse writes, loosest first.
const (
	precNamed = iota
	precTuple
	precYield
	precTest
	precOr
	precAnd
	precNot
	precCmp
	precBitOr
	precBitXor
	precBitAnd
	precShift
	precArith
	precTerm
	precFactor
	precPower
	precAwait
	precAtom
)

// Unparse returns source for an expression, in the form CPython stores
// annotations under "from __future__ import annotations".
func Unparse(e Expr) string {
	var u unparser
	u.expr(e, precTest)
	return u.b.String()
}

type unparser struct{ b strings.Builder }

func (u *unparser) s(parts ...string) {
	for _, p := range parts {
		u.b.WriteString(p)
	}
}

// group writes what f writes, in parentheses when its precedence is looser
// than the place asks for.
func (u *unparser) group(prec, want int, f func()) {
	if prec < want {
		u.s("(")
		f()
		u.s(")")
		return
	}
	f()
}

func (u *unparser) list(list []Expr) {
	for i, e := range list {
		if i > 0 {
			u.s(", ")
		}
		u.expr(e, precTest)
	}
}

var unparsePrec = [...]int{Add: precArith, Sub: precArith, Mult: precTerm, MatMult: precTerm, Div: precTerm, Mod: precTerm,
	FloorDiv: precTerm, LShift: precShift, RShift: precShift, BitOr: precBitOr, BitXor: precBitXor, BitAnd: precBitAnd, Pow: precPower}

func (u *unparser) expr(e Expr, want int) {
	switch n := e.(type) {
	case *Name:
		u.s(n.Id)
	case *Constant:
		u.constant(n)
	case *Attribute:
		if k, ok := n.Value.(*Constant); ok && k.Kind == Int {
			u.expr(n.Value, precAtom)
			u.s(" .", n.Attr)
			return
		}
		u.expr(n.Value, precAtom)
		u.s(".", n.Attr)
	case *Subscript:
		u.expr(n.Value, precAtom)
		u.s("[")
		if t, ok := n.Index.(*Tuple); ok && len(t.Elts) > 0 {
			u.list(t.Elts)
			if len(t.Elts) == 1 {
				u.s(",")
			}
		} else {
			u.expr(n.Index, precTuple)
		}
		u.s("]")
	case *Slice:
		if n.Lower != nil {
			u.expr(n.Lower, precTest)
		}
		u.s(":")
		if n.Upper != nil {
			u.expr(n.Upper, precTest)
		}
		if n.Step != nil {
			u.s(":")
			u.expr(n.Step, precTest)
		}
	case *BinOp:
		p := unparsePrec[n.Op]
		u.group(p, want, func() {
			l, r := p, p+1
			if n.Op == Pow {
				l, r = p+1, precFactor
			}
			u.expr(n.Left, l)
			u.s(" ", n.Op.Symbol(), " ")
			u.expr(n.Right, r)
		})
	case *UnaryOp:
		if n.Op == Not {
			u.group(precNot, want, func() {
				u.s("not ")
				u.expr(n.Operand, precNot)
			})
			return
		}
		u.group(precFactor, want, func() {
			u.s([...]string{Invert: "~", UAdd: "+", USub: "-"}[n.Op])
			u.expr(n.Operand, precFactor)
		})
	case *BoolOp:
		p, word := precAnd, " and "
		if n.Op == Or {
			p, word = precOr, " or "
		}
		u.group(p, want, func() {
			for i, v := range n.Values {
				if i > 0 {
					u.s(word)
				}
				u.expr(v, p+1)
			}
		})
	case *Compare:
		u.group(precCmp, want, func() {
			u.expr(n.Left, precCmp+1)
			for i, c := range n.Comparators {
				u.s(" ", n.Ops[i].Symbol(), " ")
				u.expr(c, precCmp+1)
			}
		})
	case *IfExp:
		u.group(precTest, want, func() {
			u.expr(n.Body, precTest+1)
			u.s(" if ")
			u.expr(n.Test, precTest+1)
			u.s(" else ")
			u.expr(n.Orelse, precTest)
		})
	case *Call:
		u.expr(n.Func, precAtom)
		u.s("(")
		u.list(n.Args)
		for i, k := range n.Keywords {
			if i > 0 || len(n.Args) > 0 {
				u.s(", ")
			}
			if k.Arg == "" {
				u.s("**")
			} else {
				u.s(k.Arg, "=")
			}
			u.expr(k.Value, precTest)
		}
		u.s(")")
	case *Tuple:
		// An annotation's tuple always has its parentheses, a subscript's never.
		u.s("(")
		u.list(n.Elts)
		if len(n.Elts) == 1 {
			u.s(",")
		}
		u.s(")")
	case *List:
		u.s("[")
		u.list(n.Elts)
		u.s("]")
	case *Set:
		u.s("{")
		u.list(n.Elts)
		u.s("}")
	case *Dict:
		u.s("{")
		for i, k := range n.Keys {
			if i > 0 {
				u.s(", ")
			}
			if k == nil {
				u.s("**")
				u.expr(n.Values[i], precBitOr)
				continue
			}
			u.expr(k, precTest)
			u.s(": ")
			u.expr(n.Values[i], precTest)
		}
		u.s("}")
	case *Starred:
		u.s("*")
		u.expr(n.Value, precBitOr)
	case *Await:
		u.group(precAwait, want, func() {
			u.s("await ")
			u.expr(n.Value, precAtom)
		})
	case *Yield:
		u.s("(yield")
		if n.Value != nil {
			u.s(" ")
			u.expr(n.Value, precTuple)
		}
		u.s(")")
	case *YieldFrom:
		u.s("(yield from ")
		u.expr(n.Value, precTest)
		u.s(")")
	case *NamedExpr:
		u.s("(", n.Target.Id, " := ")
		u.expr(n.Value, precTest)
		u.s(")")
	case *Lambda:
		u.group(precTest, want, func() {
			u.s("lambda")
			if a := u.arguments(n.Args); a != "" {
				u.s(" ", a)
			}
			u.s(": ")
			u.expr(n.Body, precTest)
		})
	case *ListComp:
		u.s("[")
		u.expr(n.Elt, precTest)
		u.clauses(n.Generators)
		u.s("]")
	case *SetComp:
		u.s("{")
		u.expr(n.Elt, precTest)
		u.clauses(n.Generators)
		u.s("}")
	case *DictComp:
		u.s("{")
		u.expr(n.Key, precTest)
		u.s(": ")
		u.expr(n.Value, precTest)
		u.clauses(n.Generators)
		u.s("}")
	case *GeneratorExp:
		u.s("(")
		u.expr(n.Elt, precTest)
		u.clauses(n.Generators)
		u.s(")")
	case *JoinedStr:
		u.joined(n)
	}
}

func (u *unparser) clauses(gens []*Comprehension) {
	for _, g := range gens {
		if g.IsAsync {
			u.s(" async")
		}
		u.s(" for ")
		if t, ok := g.Target.(*Tuple); ok {
			u.list(t.Elts)
			if len(t.Elts) == 1 {
				u.s(",")
			}
		} else {
			u.expr(g.Target, precTuple)
		}
		u.s(" in ")
		u.expr(g.Iter, precTest+1)
		for _, c := range g.Ifs {
			u.s(" if ")
			u.expr(c, precTest+1)
		}
	}
}

func (u *unparser) arguments(a *Arguments) string {
	var v unparser
	first := true
	sep := func() {
		if !first {
			v.s(", ")
		}
		first = false
	}
	pos := append(append([]*Arg(nil), a.PosOnly...), a.Args...)
	for i, p := range pos {
		sep()
		v.s(p.Name)
		if d := i - (len(pos) - len(a.Defaults)); d >= 0 {
			v.s("=")
			v.expr(a.Defaults[d], precTest)
		}
		if i == len(a.PosOnly)-1 {
			v.s(", /")
		}
	}
	if a.Vararg != nil || len(a.KwOnly) > 0 {
		sep()
		v.s("*")
		if a.Vararg != nil {
			v.s(a.Vararg.Name)
		}
	}
	for i, p := range a.KwOnly {
		sep()
		v.s(p.Name)
		if d := a.KwDefaults[i]; d != nil {
			v.s("=")
			v.expr(d, precTest)
		}
	}
	if a.Kwarg != nil {
		sep()
		v.s("**", a.Kwarg.Name)
	}
	return v.b.String()
}

func (u *unparser) constant(n *Constant) {
	switch n.Kind {
	case None:
		u.s("None")
	case True:
		u.s("True")
	case False:
		u.s("False")
	case Ellipsis:
		u.s("...")
	case Int:
		if n.Big != nil {
			u.s(n.Big.String())
		} else {
			u.s(strconv.FormatInt(n.Int, 10))
		}
	case Float, Imag:
		if text := floatText(n.Float); n.Kind == Imag {
			u.s(strings.TrimSuffix(text, ".0"), "j")
		} else {
			u.s(text)
		}
	case Str:
		if n.U {
			u.s("u")
		}
		u.s(quote(n.Str, false))
	case Bytes:
		u.s("b", quote(n.Str, true))
	}
}

// floatText is repr of a float literal; infinity is written as a number too
// large, as CPython does.
func floatText(f float64) string {
	s := strconv.FormatFloat(f, 'g', -1, 64)
	if s == "+Inf" {
		return "1e309"
	}
	if exp := strings.IndexByte(s, 'e'); exp >= 0 || strings.Contains(s, ".") {
		abs := f
		if abs >= 1e-4 && abs < 1e16 || abs == 0 {
			s = strconv.FormatFloat(f, 'f', -1, 64)
			if !strings.Contains(s, ".") {
				s += ".0"
			}
		}
		return s
	}
	return s + ".0"
}

// quote is repr of a str or bytes literal.
func quote(s string, bytes bool) string {
	q := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		q = '"'
	}
	var b strings.Builder
	b.WriteByte(q)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == q || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\r':
			b.WriteString(`\r`)
		case c == '\t':
			b.WriteString(`\t`)
		case c < ' ' || c == 0x7f || bytes && c >= 0x80:
			const hex = "0123456789abcdef"
			b.WriteString(`\x`)
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte(q)
	return b.String()
}

func (u *unparser) joined(n *JoinedStr) {
	var v unparser
	v.parts(n)
	text := v.b.String()
	q := "'"
	if strings.Contains(text, "'") {
		q = `"`
		if strings.Contains(text, `"`) {
			q = `"""`
		}
	}
	u.s("f", q, text, q)
}

func (u *unparser) parts(n *JoinedStr) {
	for _, p := range n.Values {
		switch x := p.(type) {
		case *Constant:
			u.s(strings.NewReplacer("{", "{{", "}", "}}", "\n", `\n`, "\\", `\\`).Replace(x.Str))
		case *FormattedValue:
			u.s("{")
			u.expr(x.Value, precTest+1)
			if x.Conversion >= 0 {
				u.s("!", string(rune(x.Conversion)))
			}
			if f, ok := x.FormatSpec.(*JoinedStr); ok {
				u.s(":")
				u.parts(f)
			}
			u.s("}")
		}
	}
}
