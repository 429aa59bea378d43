package scope

import (
	"math/big"
	"slices"
	"strconv"

	"github.com/ouro-lang/ouro/ast"
)

// This file checks patterns as CPython's compiler does: names bound twice,
// alternatives that bind different names, patterns after one that always
// matches.

// patternCheck is the state of the check of one case: the names bound so far,
// and whether a pattern that always matches is allowed where it stands.
type patternCheck struct {
	b           *builder
	stores      []string
	irrefutable bool
}

// checkCase checks the pattern of the i-th case of n.
func (b *builder) checkCase(n *ast.Match, i int) {
	c, last := n.Cases[i], i == len(n.Cases)-1
	if last && i > 0 && isWildcard(c.Pattern) {
		return // CPython compiles no pattern for a default at the end
	}
	p := &patternCheck{b: b, irrefutable: c.Guard != nil || last}
	p.check(c.Pattern)
}

func isWildcard(p ast.Pattern) bool {
	n, ok := p.(*ast.MatchAs)
	return ok && n.Name == ""
}

func (p *patternCheck) store(name string, at ast.Span) {
	if name == "" {
		return
	}
	p.b.checkName(name, at)
	if slices.Contains(p.stores, name) {
		p.b.late(at, "multiple assignments to name '%s' in pattern", name)
	}
	p.stores = append(p.stores, name)
}

// inner checks a part of a pattern, which may match always.
func (p *patternCheck) inner(list []ast.Pattern) {
	old := p.irrefutable
	p.irrefutable = true
	for _, x := range list {
		p.check(x)
	}
	p.irrefutable = old
}

func (p *patternCheck) check(pat ast.Pattern) {
	switch n := pat.(type) {
	case *ast.MatchValue:
		if !isPatternValue(n.Value) {
			p.b.late(n.Span(), "patterns may only match literals and attribute lookups")
		}
	case *ast.MatchSequence:
		stars := 0
		for _, x := range n.Patterns {
			if _, ok := x.(*ast.MatchStar); ok {
				if stars++; stars > 1 {
					p.b.late(n.Span(), "multiple starred names in sequence pattern")
				}
			}
		}
		p.inner(n.Patterns)
	case *ast.MatchStar:
		p.store(n.Name, n.Span())
	case *ast.MatchMapping:
		p.mapping(n)
	case *ast.MatchClass:
		for i, attr := range n.KwdAttrs {
			p.b.checkName(attr, n.KwdPatterns[i].Span())
			for j := i + 1; j < len(n.KwdAttrs); j++ {
				if n.KwdAttrs[j] == attr {
					p.b.late(n.KwdPatterns[j].Span(), "attribute name repeated in class pattern: %s", attr)
				}
			}
		}
		p.inner(n.Patterns)
		p.inner(n.KwdPatterns)
	case *ast.MatchAs:
		if n.Pattern == nil {
			if !p.irrefutable {
				if n.Name != "" {
					p.b.late(n.Span(), "name capture '%s' makes remaining patterns unreachable", n.Name)
				}
				p.b.late(n.Span(), "wildcard makes remaining patterns unreachable")
			}
		} else {
			p.check(n.Pattern)
		}
		p.store(n.Name, n.Span())
	case *ast.MatchOr:
		p.or(n)
	}
}

func (p *patternCheck) or(n *ast.MatchOr) {
	var control []string
	for i, x := range n.Patterns {
		alt := &patternCheck{b: p.b, irrefutable: i == len(n.Patterns)-1 && p.irrefutable}
		alt.check(x)
		if i == 0 {
			control = alt.stores
			continue
		}
		same := len(alt.stores) == len(control)
		for _, name := range control {
			same = same && slices.Contains(alt.stores, name)
		}
		if !same {
			p.b.late(n.Span(), "alternative patterns bind different names")
		}
	}
	for _, name := range control {
		p.store(name, n.Span())
	}
}

// isPatternValue reports whether a value pattern compares with a literal or a
// dotted name.
func isPatternValue(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Constant, *ast.Attribute, *ast.UnaryOp, *ast.BinOp:
		return true
	}
	return false
}

func (p *patternCheck) mapping(n *ast.MatchMapping) {
	seen := map[string]bool{}
	for _, k := range n.Keys {
		if !isPatternValue(k) {
			p.b.late(n.Span(), "mapping pattern keys may only match literals and attribute lookups")
		}
		key, text := patternKey(k)
		if key == "" {
			continue
		}
		if seen[key] {
			p.b.late(n.Span(), "mapping pattern checks duplicate key (%s)", text)
		}
		seen[key] = true
	}
	p.inner(n.Patterns)
	p.store(n.Rest, n.Span())
}

// patternKey returns a text that is the same for equal literals, and the repr
// of this one; "" for a dotted name.
func patternKey(e ast.Expr) (key, repr string) {
	switch n := e.(type) {
	case *ast.Constant:
		switch n.Kind {
		case ast.Str:
			return "s" + n.Str, ast.Unparse(n)
		case ast.Bytes:
			return "b" + n.Str, ast.Unparse(n)
		case ast.None:
			return "None", "None"
		case ast.Ellipsis:
			return "...", "Ellipsis"
		}
	case *ast.Attribute:
		return "", ""
	}
	v, ok := patternNumber(e)
	if !ok {
		return "", ""
	}
	return v.key(), v.repr(e)
}

// patternNum is a number in a pattern: an int if whole is set.
type patternNum struct {
	whole    *big.Int
	re, im   float64
	imagPart bool
}

func patternNumber(e ast.Expr) (v patternNum, ok bool) {
	switch n := e.(type) {
	case *ast.Constant:
		switch n.Kind {
		case ast.True:
			return patternNum{whole: big.NewInt(1)}, true
		case ast.False:
			return patternNum{whole: big.NewInt(0)}, true
		case ast.Int:
			if n.Big != nil {
				return patternNum{whole: n.Big}, true
			}
			return patternNum{whole: big.NewInt(n.Int)}, true
		case ast.Float:
			return patternNum{re: n.Float}, true
		case ast.Imag:
			return patternNum{im: n.Float, imagPart: true}, true
		}
	case *ast.UnaryOp:
		v, ok = patternNumber(n.Operand)
		if v.whole != nil {
			v.whole = new(big.Int).Neg(v.whole)
		}
		v.re, v.im = -v.re, -v.im
		return v, ok
	case *ast.BinOp:
		a, ok1 := patternNumber(n.Left)
		b, ok2 := patternNumber(n.Right)
		if a.whole != nil {
			a.re, _ = new(big.Float).SetInt(a.whole).Float64()
		}
		if n.Op == ast.Sub {
			b.im = -b.im
		}
		return patternNum{re: a.re, im: b.im, imagPart: true}, ok1 && ok2
	}
	return v, false
}

func (v patternNum) key() string {
	if v.whole != nil {
		return "n" + v.whole.String()
	}
	f := new(big.Float).SetFloat64(v.re + 0)
	if v.im == 0 && f.IsInt() {
		i, _ := f.Int(nil)
		return "n" + i.String()
	}
	return "n" + strconv.FormatFloat(v.re+0, 'g', -1, 64) + "," + strconv.FormatFloat(v.im+0, 'g', -1, 64)
}

func (v patternNum) repr(e ast.Expr) string {
	if k, ok := e.(*ast.Constant); ok && (k.Kind == ast.True || k.Kind == ast.False) {
		return ast.Unparse(e)
	}
	switch {
	case v.whole != nil:
		return v.whole.String()
	case v.imagPart && v.re != 0:
		sign := "+"
		if v.im < 0 {
			sign = ""
		}
		return "(" + strconv.FormatFloat(v.re, 'g', -1, 64) + sign + strconv.FormatFloat(v.im, 'g', -1, 64) + "j)"
	}
	return ast.Unparse(e)
}
