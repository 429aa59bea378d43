package parser

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"
)

// This file looks for mistakes in what stands in brackets: groups, displays,
// comprehensions; see explain.go.

func (e *explainer) tuple() ast.Expr {
	start := e.i
	if !e.accept(lexer.LeftParen) {
		return nil
	}
	t := &ast.Tuple{}
	inner := e.i
	if x := e.starNamed(); x != nil && e.accept(lexer.Comma) {
		t.Elts = append([]ast.Expr{x}, e.starNamedList()...)
	} else {
		e.i = inner
	}
	if !e.accept(lexer.RightParen) {
		e.i = start
		return nil
	}
	t.Loc = e.loc(start)
	return t
}

func (e *explainer) group() ast.Expr {
	start := e.i
	e.i++
	x := e.yieldExpr()
	if x == nil {
		x = e.named()
	}
	if x != nil && e.accept(lexer.RightParen) {
		return x
	}
	if e.invalid {
		e.i = start + 1
		if a := e.starredExpression(); a != nil && e.accept(lexer.RightParen) {
			e.raiseAt(nodePlace(a), "cannot use starred expression here")
		}
		e.i = start + 1
		if e.accept(lexer.DoubleStar) && e.expression() != nil && e.accept(lexer.RightParen) {
			e.raiseToken(start+1, "cannot use double starred expression here")
		}
	}
	e.i = start
	return nil
}

func (e *explainer) yieldExpr() ast.Expr {
	start := e.i
	if !e.accept(lexer.Yield) {
		return nil
	}
	if e.accept(lexer.From) {
		if x := e.expression(); x != nil {
			return &ast.YieldFrom{Loc: e.loc(start), Value: x}
		}
		e.i = start + 1
	}
	x := e.starExpressions()
	return &ast.Yield{Loc: e.loc(start), Value: x}
}

func (e *explainer) listDisplay() ast.Expr {
	start := e.i
	if !e.accept(lexer.LeftBracket) {
		return nil
	}
	elts := e.starNamedList()
	if !e.accept(lexer.RightBracket) {
		e.i = start
		return nil
	}
	return &ast.List{Loc: e.loc(start), Elts: elts}
}

func (e *explainer) set() ast.Expr {
	start := e.i
	e.i++
	if elts := e.starNamedList(); elts != nil && e.accept(lexer.RightBrace) {
		return &ast.Set{Loc: e.loc(start), Elts: elts}
	}
	e.i = start
	return nil
}

func (e *explainer) listComp() ast.Expr {
	start := e.i
	e.i++
	if e.named() != nil && e.comprehensions() != nil && e.accept(lexer.RightBracket) {
		return &ast.ListComp{Loc: e.loc(start)}
	}
	e.invalidComprehension(start)
	return nil
}

func (e *explainer) setComp() ast.Expr {
	start := e.i
	e.i++
	if e.named() != nil && e.comprehensions() != nil && e.accept(lexer.RightBrace) {
		return &ast.SetComp{Loc: e.loc(start)}
	}
	e.invalidComprehension(start)
	return nil
}

func (e *explainer) genexp() ast.Expr {
	return e.remember(ruleGenexp, func() ast.Expr {
		start := e.i
		if !e.accept(lexer.LeftParen) {
			// CPython looks for what is wrong with a comprehension here in
			// whatever brackets.
			if e.at(lexer.LeftBracket) || e.at(lexer.LeftBrace) {
				e.invalidComprehension(start)
			}
			return nil
		}
		x, cut := e.assignmentExpression()
		if x == nil && !cut {
			if x = e.expression(); x != nil && e.at(lexer.ColonEqual) {
				x = nil
			}
		}
		if x != nil && e.comprehensions() != nil && e.accept(lexer.RightParen) {
			return &ast.GeneratorExp{Loc: e.loc(start)}
		}
		e.invalidComprehension(start)
		return nil
	})
}

func (e *explainer) invalidComprehension(start int) {
	e.i = start
	if !e.invalid {
		return
	}
	e.i++
	if a := e.starredExpression(); a != nil && e.comprehensions() != nil {
		e.raiseAt(nodePlace(a), "iterable unpacking cannot be used in comprehension")
	}
	e.i = start
	if e.at(lexer.LeftParen) {
		return
	}
	const forgot = "did you forget parentheses around the comprehension target?"
	e.i++
	if a := e.starNamed(); a != nil && e.accept(lexer.Comma) {
		comma := e.i - 1
		if list := e.starNamedList(); list != nil && e.comprehensions() != nil {
			e.raiseRange(nodePlace(a), nodePlace(list[len(list)-1]), forgot)
		}
		e.i = comma + 1
		if e.comprehensions() != nil {
			e.raiseRange(nodePlace(a), e.tokenPlace(comma), forgot)
		}
	}
	e.i = start
}

// comprehensions is one or more for clauses.
func (e *explainer) comprehensions() []*ast.Comprehension {
	var list []*ast.Comprehension
	for {
		c := e.comprehension()
		if c == nil {
			return list
		}
		list = append(list, c)
	}
}

func (e *explainer) comprehension() *ast.Comprehension {
	start := e.i
	e.accept(lexer.Async)
	if !e.accept(lexer.For) {
		e.i = start
		return nil
	}
	head := e.i
	if e.starTargets() != nil && e.accept(lexer.In) {
		c := &ast.Comprehension{}
		if c.Iter = e.disjunction(); c.Iter == nil {
			e.i = start
			return nil
		}
		for {
			end := e.i
			if !e.accept(lexer.If) {
				return c
			}
			x := e.disjunction()
			if x == nil {
				e.i = end
				return c
			}
			c.Ifs = append(c.Ifs, x)
		}
	}
	e.i = head
	if e.bitOr() != nil {
		for {
			end := e.i
			if !e.accept(lexer.Comma) || e.bitOr() == nil {
				e.i = end
				break
			}
		}
		e.accept(lexer.Comma)
		if !e.at(lexer.In) {
			e.raise("'in' expected after for-loop variables")
		}
	}
	e.i = head
	e.invalidForTarget()
	e.i = start
	return nil
}

// invalidForTarget looks for something that cannot be assigned to behind "for".
func (e *explainer) invalidForTarget() {
	if !e.invalid {
		return
	}
	if a := e.starExpressions(); a != nil {
		e.raiseTarget(a, forTargets)
	}
}

// lastItem is the end of the last comprehension clause.
func lastItem(list []*ast.Comprehension) ast.Expr {
	c := list[len(list)-1]
	if n := len(c.Ifs); n > 0 {
		return c.Ifs[n-1]
	}
	return c.Iter
}
