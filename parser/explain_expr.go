package parser

import (
	"fmt"
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// This file looks for mistakes in expressions; see explain.go.

// starExpressions is one or more expressions, perhaps starred.
func (e *explainer) starExpressions() ast.Expr {
	return e.list(e.starExpression)
}

// expressions is one or more expressions.
func (e *explainer) expressions() ast.Expr {
	return e.list(e.expression)
}

func (e *explainer) list(element func() ast.Expr) ast.Expr {
	start := e.i
	first := element()
	if first == nil {
		return nil
	}
	if !e.at(lexer.Comma) {
		return first
	}
	elts := []ast.Expr{first}
	for e.accept(lexer.Comma) {
		x := element()
		if x == nil {
			break
		}
		elts = append(elts, x)
	}
	return &ast.Tuple{Loc: e.loc(start), Elts: elts}
}

func (e *explainer) starExpression() ast.Expr {
	return e.remember(ruleStarExpression, func() ast.Expr {
		start := e.i
		if e.accept(lexer.Star) {
			if v := e.bitOr(); v != nil {
				return &ast.Starred{Loc: e.loc(start), Value: v}
			}
			e.i = start
		}
		return e.expression()
	})
}

func (e *explainer) starNamed() ast.Expr {
	start := e.i
	if e.accept(lexer.Star) {
		if v := e.bitOr(); v != nil {
			return &ast.Starred{Loc: e.loc(start), Value: v}
		}
		e.i = start
	}
	return e.named()
}

// starNamedList is one or more of them with commas; it returns the last.
func (e *explainer) starNamedList() (elts []ast.Expr) {
	if !e.separated(func() bool {
		x := e.starNamed()
		if x != nil {
			elts = append(elts, x)
		}
		return x != nil
	}) {
		return nil
	}
	e.accept(lexer.Comma)
	return elts
}

// assignmentExpression is "name := value". Behind the ":=" there is no way
// back: cut says that an alternative to it must not be tried.
func (e *explainer) assignmentExpression() (x ast.Expr, cut bool) {
	start := e.i
	if !e.acceptAll(lexer.Name, lexer.ColonEqual) {
		return nil, false
	}
	if v := e.expression(); v != nil {
		return &ast.NamedExpr{Loc: e.loc(start), Value: v}, false
	}
	e.i = start
	return nil, true
}

func (e *explainer) named() ast.Expr {
	return e.remember(ruleNamed, func() ast.Expr {
		if x, _ := e.assignmentExpression(); x != nil {
			return x
		}
		if e.invalid {
			e.invalidNamed()
		}
		if x := e.expression(); x != nil && !e.at(lexer.ColonEqual) {
			return x
		}
		return nil
	})
}

func (e *explainer) invalidNamed() {
	e.rememberIf(ruleInvalidNamed, func() bool {
		start := e.i
		if a := e.expression(); a != nil && e.accept(lexer.ColonEqual) && e.expression() != nil {
			e.raiseAt(nodePlace(a), fmt.Sprintf("cannot use assignment expressions with %s", exprName(a)))
		}
		e.i = start
		if e.acceptAll(lexer.Name, lexer.Equal) {
			if b := e.bitOr(); b != nil && !e.at(lexer.Equal) && !e.at(lexer.ColonEqual) {
				e.raiseRange(e.tokenPlace(start), nodePlace(b), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
			}
		}
		e.i = start
		if e.looking(func() bool {
			return e.listDisplay() != nil || e.tuple() != nil || e.genexp() != nil || e.at(lexer.True) || e.at(lexer.None) || e.at(lexer.False)
		}) {
			return false
		}
		if a := e.bitOr(); a != nil && e.accept(lexer.Equal) && e.bitOr() != nil && !e.at(lexer.Equal) && !e.at(lexer.ColonEqual) {
			e.raiseAt(nodePlace(a), fmt.Sprintf("cannot assign to %s here. Maybe you meant '==' instead of '='?", exprName(a)))
		}
		return false
	})
}

func (e *explainer) expression() ast.Expr {
	return e.remember(ruleExpression, func() ast.Expr {
		start := e.i
		if e.invalid {
			e.invalidExpression()
			e.i = start
			e.invalidLegacy()
			e.i = start
		}
		return e.plainExpression()
	})
}

func (e *explainer) plainExpression() ast.Expr {
	start := e.i
	if body := e.disjunction(); body != nil {
		end := e.i
		if e.accept(lexer.If) {
			if test := e.disjunction(); test != nil && e.accept(lexer.Else) {
				if orelse := e.expression(); orelse != nil {
					return &ast.IfExp{Loc: e.loc(start), Test: test, Body: body, Orelse: orelse}
				}
			}
			e.i = end
		}
		return body
	}
	e.i = start
	if !e.accept(lexer.Lambda) {
		return nil
	}
	e.lambdaParams()
	if e.accept(lexer.Colon) {
		if body := e.expression(); body != nil {
			return &ast.Lambda{Loc: e.loc(start), Body: body}
		}
	}
	e.i = start
	return nil
}

// withoutInvalid is an expression in which no mistakes are looked for.
func (e *explainer) withoutInvalid() ast.Expr {
	outer := e.invalid
	e.invalid = false
	x := e.plainExpression()
	e.invalid = outer
	return x
}

func (e *explainer) invalidExpression() {
	start := e.i
	if !e.looking(func() bool { return e.acceptAll(lexer.Name, lexer.String) }) && !e.atSoftKeyword() {
		if a := e.disjunction(); a != nil {
			if b := e.withoutInvalid(); b != nil && !isLegacy(a) && e.levels[e.i-1] != 0 {
				e.raiseRange(nodePlace(a), nodePlace(b), "invalid syntax. Perhaps you forgot a comma?")
			}
		}
	}
	e.i = start
	if a := e.disjunction(); a != nil && e.accept(lexer.If) {
		if b := e.disjunction(); b != nil && !e.at(lexer.Else) && !e.at(lexer.Colon) {
			e.raiseRange(nodePlace(a), nodePlace(b), "expected 'else' after 'if' expression")
		}
	}
	e.i = start
	if e.accept(lexer.Lambda) {
		e.lambdaParams()
		if e.accept(lexer.Colon) && e.at(lexer.FStringMiddle) {
			e.raiseRange(e.tokenPlace(start), e.tokenPlace(e.i-1), "f-string: lambda expressions are not allowed without parentheses")
		}
	}
}

func (e *explainer) atSoftKeyword() bool {
	if !e.at(lexer.Name) {
		return false
	}
	// CPython compares only as many characters as the name has.
	name := e.toks[e.i].Value
	for _, word := range [...]string{"_", "case", "match", "type"} {
		if strings.HasPrefix(word, name) {
			return true
		}
	}
	return false
}

func isLegacy(x ast.Expr) bool {
	n, ok := x.(*ast.Name)
	return ok && (n.Id == "print" || n.Id == "exec")
}

// invalidLegacy recognises the print and exec statements of Python 2.
func (e *explainer) invalidLegacy() {
	if !e.at(lexer.Name) {
		return
	}
	start := e.i
	name := e.toks[e.i].Value
	e.i++
	if e.at(lexer.LeftParen) {
		return
	}
	if b := e.starExpressions(); b != nil && (name == "print" || name == "exec") {
		e.raiseRange(e.tokenPlace(start), nodePlace(b), fmt.Sprintf("Missing parentheses in call to '%s'. Did you mean %s(...)?", name, name))
	}
}

func (e *explainer) disjunction() ast.Expr {
	return e.remember(ruleDisjunction, func() ast.Expr { return e.boolean(lexer.Or, ast.Or, e.conjunction) })
}

func (e *explainer) conjunction() ast.Expr {
	return e.remember(ruleConjunction, func() ast.Expr { return e.boolean(lexer.And, ast.And, e.inversion) })
}

func (e *explainer) boolean(t plex.TokenType, op ast.BoolOperator, operand func() ast.Expr) ast.Expr {
	start := e.i
	first := operand()
	if first == nil {
		return nil
	}
	values := []ast.Expr{first}
	for {
		end := e.i
		if !e.accept(t) {
			break
		}
		x := operand()
		if x == nil {
			e.i = end
			break
		}
		values = append(values, x)
	}
	if len(values) == 1 {
		return first
	}
	return &ast.BoolOp{Loc: e.loc(start), Op: op, Values: values}
}

func (e *explainer) inversion() ast.Expr {
	return e.remember(ruleInversion, func() ast.Expr {
		start := e.i
		if e.accept(lexer.Not) {
			if x := e.inversion(); x != nil {
				return &ast.UnaryOp{Loc: e.loc(start), Op: ast.Not, Operand: x}
			}
			e.i = start
		}
		return e.comparison()
	})
}

func (e *explainer) comparison() ast.Expr {
	start := e.i
	left := e.bitOr()
	if left == nil {
		return nil
	}
	var c *ast.Compare
	for {
		end := e.i
		op, ok := e.compareOp()
		if !ok {
			break
		}
		right := e.bitOr()
		if right == nil {
			e.i = end
			break
		}
		if c == nil {
			c = &ast.Compare{Left: left}
		}
		c.Ops = append(c.Ops, op)
		c.Comparators = append(c.Comparators, right)
	}
	if c == nil {
		return left
	}
	c.Loc = e.loc(start)
	return c
}

func (e *explainer) compareOp() (ast.CmpOp, bool) {
	start := e.i
	switch e.peek() {
	case lexer.NotEqual:
		if e.toks[e.i].Value == "<>" {
			return 0, false
		}
		e.i++
		return ast.NotEq, true
	case lexer.EqEqual:
		e.i++
		return ast.Eq, true
	case lexer.Less:
		e.i++
		return ast.Lt, true
	case lexer.LessEqual:
		e.i++
		return ast.LtE, true
	case lexer.Greater:
		e.i++
		return ast.Gt, true
	case lexer.GreaterEqual:
		e.i++
		return ast.GtE, true
	case lexer.In:
		e.i++
		return ast.In, true
	case lexer.Is:
		e.i++
		if e.accept(lexer.Not) {
			return ast.IsNot, true
		}
		return ast.Is, true
	case lexer.Not:
		e.i++
		if e.accept(lexer.In) {
			return ast.NotIn, true
		}
		e.i = start
	}
	return 0, false
}

func (e *explainer) bitOr() ast.Expr {
	return e.remember(ruleBitOr, func() ast.Expr { return e.binary(1, 4, e.sum, e.notAfterSum) })
}

// binary reads operators of the levels from min to limit, between operands. Mistakes are looked for by wrong, at the first
// operand of the level limit only: what stands on the right of such an operator is another rule of the grammar.
func (e *explainer) binary(min, limit uint8, operand func() ast.Expr, wrong func()) ast.Expr {
	start := e.i
	next := func() ast.Expr {
		if min == limit {
			return operand()
		}
		return e.binary(min+1, limit, operand, wrong)
	}
	if min == limit && e.invalid {
		wrong()
		e.i = start
	}
	left := next()
	if left == nil {
		return nil
	}
	for {
		t := e.peek()
		if t < 0 || binding[t] != min {
			return left
		}
		end := e.i
		e.i++
		right := next()
		if right == nil {
			e.i = end
			return left
		}
		left = &ast.BinOp{Loc: e.loc(start), Op: binaryOp[t], Left: left, Right: right}
	}
}

func (e *explainer) sum() ast.Expr {
	return e.remember(ruleSum, func() ast.Expr {
		start := e.i
		left := e.term()
		if left == nil {
			return nil
		}
		for {
			t := e.peek()
			end := e.i
			if t == lexer.Plus || t == lexer.Minus {
				e.i++
				if right := e.term(); right != nil {
					left = &ast.BinOp{Loc: e.loc(start), Op: binaryOp[t], Left: left, Right: right}
					continue
				}
				e.i = end
			}
			return left
		}
	})
}

// notAfterSum looks for a "not" behind a sum and an operator.
func (e *explainer) notAfterSum() {
	if e.sum() != nil {
		if t := e.peek(); t >= 0 && binding[t] >= 5 {
			e.i++
			e.notAfterOperator(e.inversion)
		}
	}
}

// notAfterSign looks for a "not" behind a sign.
func (e *explainer) notAfterSign() {
	if t := e.peek(); t == lexer.Plus || t == lexer.Minus || t == lexer.Tilde {
		e.i++
		e.notAfterOperator(e.factor)
	}
}

// notAfterOperator raises an error about a "not" that stands here.
func (e *explainer) notAfterOperator(operand func() ast.Expr) {
	start := e.i
	if e.accept(lexer.Not) {
		if b := operand(); b != nil {
			e.raiseRange(e.tokenPlace(start), nodePlace(b), "'not' after an operator must be parenthesized")
		}
	}
}

func (e *explainer) term() ast.Expr {
	return e.remember(ruleTerm, func() ast.Expr { return e.binary(6, 6, e.factor, e.notAfterSign) })
}

func (e *explainer) factor() ast.Expr {
	return e.remember(ruleFactor, func() ast.Expr {
		start := e.i
		t := e.peek()
		if t != lexer.Plus && t != lexer.Minus && t != lexer.Tilde {
			return e.power()
		}
		e.i++
		if x := e.factor(); x != nil {
			return &ast.UnaryOp{Loc: e.loc(start), Op: ast.USub, Operand: x}
		}
		return nil
	})
}

func (e *explainer) power() ast.Expr {
	start := e.i
	base := e.awaitPrimary()
	if base == nil {
		return nil
	}
	end := e.i
	if e.accept(lexer.DoubleStar) {
		if x := e.factor(); x != nil {
			return &ast.BinOp{Loc: e.loc(start), Op: ast.Pow, Left: base, Right: x}
		}
		e.i = end
	}
	return base
}

func (e *explainer) awaitPrimary() ast.Expr {
	start := e.i
	if e.accept(lexer.Await) {
		if x := e.primary(); x != nil {
			return &ast.Await{Loc: e.loc(start), Value: x}
		}
		e.i = start
	}
	return e.primary()
}

func (e *explainer) primary() ast.Expr {
	return e.remember(rulePrimary, func() ast.Expr {
		start := e.i
		x := e.atom()
		if x == nil {
			return nil
		}
		for {
			next := e.trailer(start, x, nil)
			if next == nil {
				return x
			}
			x = next
		}
	})
}

// trailer reads one attribute, call or subscript behind x; follow, if given,
// must be true of what comes then.
func (e *explainer) trailer(start int, x ast.Expr, follow func() bool) ast.Expr {
	end := e.i
	fits := func() bool { return follow == nil || follow() }
	switch e.peek() {
	case lexer.Dot:
		if e.acceptAll(lexer.Dot, lexer.Name) {
			n := &ast.Attribute{Loc: e.loc(start), Value: x, Attr: e.toks[e.i-1].Value}
			if fits() {
				return n
			}
		}
	case lexer.LeftParen:
		if e.genexp() != nil && fits() {
			return &ast.Call{Loc: e.loc(start), Func: x}
		}
		e.i = end + 1
		e.arguments()
		if e.accept(lexer.RightParen) {
			n := &ast.Call{Loc: e.loc(start), Func: x}
			if fits() {
				return n
			}
		}
	case lexer.LeftBrace:
		e.genexp()
	case lexer.LeftBracket:
		e.genexp()
		e.i = end + 1
		if e.slices() && e.accept(lexer.RightBracket) {
			n := &ast.Subscript{Loc: e.loc(start), Value: x}
			if fits() {
				return n
			}
		}
	}
	e.i = end
	return nil
}

func (e *explainer) slices() bool {
	return e.rememberIf(ruleSlices, func() bool {
		start := e.i
		if e.slice() && !e.at(lexer.Comma) {
			return true
		}
		e.i = start
		if !e.separated(func() bool { return e.slice() || e.starredExpression() != nil }) {
			return false
		}
		e.accept(lexer.Comma)
		return true
	})
}

func (e *explainer) slice() bool {
	start := e.i
	e.expression()
	if e.accept(lexer.Colon) {
		e.expression()
		if e.accept(lexer.Colon) {
			e.expression()
		}
		return true
	}
	e.i = start
	return e.named() != nil
}

func (e *explainer) constant(kind ast.ConstKind) ast.Expr {
	e.i++
	return &ast.Constant{Loc: e.loc(e.i - 1), Kind: kind}
}

func (e *explainer) atom() ast.Expr {
	return e.remember(ruleAtom, func() ast.Expr {
		switch e.peek() {
		case lexer.Name:
			e.i++
			return &ast.Name{Loc: e.loc(e.i - 1), Id: e.toks[e.i-1].Value}
		case lexer.True:
			return e.constant(ast.True)
		case lexer.False:
			return e.constant(ast.False)
		case lexer.None:
			return e.constant(ast.None)
		case lexer.Ellipsis:
			return e.constant(ast.Ellipsis)
		case lexer.String, lexer.FStringStart:
			return e.strings()
		case lexer.Number:
			return e.number()
		case lexer.LeftParen:
			return e.first(e.tuple, e.group, e.genexp)
		case lexer.LeftBracket:
			return e.first(e.listDisplay, e.listComp)
		case lexer.LeftBrace:
			return e.first(e.dict, e.set, e.dictComp, e.setComp)
		}
		return nil
	})
}

// first returns what the first rule that matches returns.
func (e *explainer) first(rules ...func() ast.Expr) ast.Expr {
	start := e.i
	for _, f := range rules {
		if x := f(); x != nil {
			return x
		}
		e.i = start
	}
	return nil
}

func (e *explainer) number() ast.Expr {
	p := &parser{toks: e.toks, i: e.i, src: e.src}
	n := e.guarded(p, func() ast.Expr { return p.number() })
	e.i = p.i
	return n
}

// guarded runs a function of the first pass that may fail with an error.
func (e *explainer) guarded(p *parser, f func() ast.Expr) ast.Expr {
	defer func() {
		if r := recover(); r != nil {
			fl, ok := r.(failure)
			if !ok || fl.err == nil {
				panic(r)
			}
			panic(raised{fl.err})
		}
	}()
	return f()
}
