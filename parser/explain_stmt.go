package parser

import (
	"fmt"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"
)

// This file looks for mistakes in simple statements and targets; see
// explain.go.

func (e *explainer) fileInput() bool {
	for e.statement() {
		e.forget()
	}
	return e.accept(lexer.EOF)
}

func (e *explainer) interactiveInput() bool {
	if e.try(func() bool { return e.compound() && e.accept(lexer.Newline) }) {
		return true
	}
	return e.simpleLine() || e.accept(lexer.Newline) || e.accept(lexer.EOF)
}

func (e *explainer) evalInput() bool {
	if e.expressions() == nil {
		return false
	}
	for e.accept(lexer.Newline) {
	}
	return e.accept(lexer.EOF)
}

// statements is one or more statements.
func (e *explainer) statements() bool {
	if !e.statement() {
		return false
	}
	for e.statement() {
	}
	return true
}

func (e *explainer) statement() bool {
	return e.rememberIf(ruleStatement, func() bool { return e.compound() || e.simpleLine() })
}

func (e *explainer) simpleLine() bool {
	return e.try(func() bool {
		if !e.simple() {
			return false
		}
		for {
			end := e.i
			if !e.accept(lexer.Semicolon) {
				break
			}
			if !e.simple() {
				e.i = end
				break
			}
		}
		e.accept(lexer.Semicolon)
		return e.accept(lexer.Newline)
	})
}

func (e *explainer) simple() bool {
	return e.rememberIf(ruleSimple, func() bool {
		if e.assignment() {
			return true
		}
		if e.atWord("type") && e.try(e.typeAlias) || e.starExpressions() != nil {
			return true
		}
		switch e.peek() {
		case lexer.Return:
			e.i++
			e.starExpressions()
			return true
		case lexer.Import:
			return e.try(e.importName)
		case lexer.From:
			return e.try(e.importFrom)
		case lexer.Raise:
			e.i++
			if e.expression() != nil {
				e.try(func() bool { return e.accept(lexer.From) && e.expression() != nil })
			}
			return true
		case lexer.Pass, lexer.Break, lexer.Continue:
			e.i++
			return true
		case lexer.Del:
			return e.try(e.del)
		case lexer.Yield:
			return e.yieldExpr() != nil
		case lexer.Assert:
			return e.try(func() bool {
				e.i++
				if e.expression() == nil {
					return false
				}
				e.try(func() bool { return e.accept(lexer.Comma) && e.expression() != nil })
				return true
			})
		case lexer.Global, lexer.Nonlocal:
			return e.try(func() bool {
				e.i++
				return e.separated(func() bool { return e.accept(lexer.Name) })
			})
		}
		return false
	})
}

func (e *explainer) assignment() bool {
	start := e.i
	annotated := func() bool {
		if !e.accept(lexer.Colon) || e.expression() == nil {
			return false
		}
		e.try(func() bool { return e.accept(lexer.Equal) && e.annotatedRHS() != nil })
		return true
	}
	if e.accept(lexer.Name) && annotated() {
		return true
	}
	e.i = start
	if e.accept(lexer.LeftParen) && e.singleTarget() != nil && e.accept(lexer.RightParen) {
		if annotated() {
			return true
		}
	} else {
		e.i = start
		if e.subscriptOrAttribute() != nil && annotated() {
			return true
		}
	}
	e.i = start
	if e.manyTargets(1) && e.annotatedRHS() != nil && !e.at(lexer.Equal) {
		return true
	}
	e.i = start
	if e.singleTarget() != nil && e.augmented() {
		if e.annotatedRHS() != nil {
			return true
		}
		e.i = start
		return false
	}
	e.i = start
	if e.invalid {
		e.invalidAssignment()
	}
	e.i = start
	return false
}

// manyTargets is at least so many targets with a "=" behind each.
func (e *explainer) manyTargets(least int) bool {
	n := 0
	for e.try(func() bool { return e.starTargets() != nil && e.accept(lexer.Equal) }) {
		n++
	}
	return n >= least
}

func (e *explainer) augmented() bool {
	if t := e.peek(); t < lexer.PlusEqual || t > lexer.DoubleStarEqual {
		return false
	}
	e.i++
	return true
}

func (e *explainer) invalidAssignment() {
	start := e.i
	if a := e.invalidAnnotationTarget(); a != nil && e.accept(lexer.Colon) && e.expression() != nil {
		e.raiseAt(nodePlace(a), fmt.Sprintf("only single target (not %s) can be annotated", exprName(a)))
	}
	e.i = start
	if a := e.starNamed(); a != nil && e.accept(lexer.Comma) {
		for e.starNamedList() != nil {
		}
		if e.accept(lexer.Colon) && e.expression() != nil {
			e.raiseAt(nodePlace(a), "only single target (not tuple) can be annotated")
		}
	}
	e.i = start
	if a := e.expression(); a != nil && e.accept(lexer.Colon) && e.expression() != nil {
		e.raiseAt(nodePlace(a), "illegal target for annotation")
	}
	e.i = start
	e.manyTargets(0)
	last := e.i
	if a := e.starExpressions(); a != nil && e.accept(lexer.Equal) {
		e.raiseTarget(a, starTargets)
	}
	e.i = last
	if a := e.yieldExpr(); a != nil && e.accept(lexer.Equal) {
		e.raiseAt(nodePlace(a), "assignment to yield expression not possible")
	}
	e.i = start
	if a := e.starExpressions(); a != nil && e.augmented() && e.annotatedRHS() != nil {
		e.raiseAt(nodePlace(a), fmt.Sprintf("'%s' is an illegal expression for augmented assignment", exprName(a)))
	}
}

// invalidAnnotationTarget is a list or tuple, perhaps in more parentheses.
func (e *explainer) invalidAnnotationTarget() ast.Expr {
	start := e.i
	switch e.peek() {
	case lexer.LeftBracket:
		return e.listDisplay()
	case lexer.LeftParen:
		if x := e.tuple(); x != nil {
			return x
		}
		e.i = start + 1
		if x := e.invalidAnnotationTarget(); x != nil && e.accept(lexer.RightParen) {
			return x
		}
	}
	e.i = start
	return nil
}

func (e *explainer) typeAlias() bool {
	e.i++
	if !e.accept(lexer.Name) {
		return false
	}
	e.typeParams()
	return e.accept(lexer.Equal) && e.expression() != nil
}

func (e *explainer) del() bool {
	start := e.i
	e.i++
	if e.separated(func() bool { return e.delTarget() != nil }) {
		e.accept(lexer.Comma)
		if e.at(lexer.Semicolon) || e.at(lexer.Newline) {
			return true
		}
	}
	if e.invalid {
		e.i = start + 1
		if a := e.starExpressions(); a != nil {
			e.raiseTarget(a, delTargets)
		}
	}
	return false
}

func (e *explainer) dottedName() bool {
	if !e.accept(lexer.Name) {
		return false
	}
	for e.acceptAll(lexer.Dot, lexer.Name) {
	}
	return true
}

const expectedNames = "Expected one or more names after 'import'"

func (e *explainer) importName() bool {
	start := e.i
	e.i++
	if e.invalid {
		if e.separated(e.dottedName) && e.accept(lexer.From) && e.dottedName() {
			e.raiseFrom(e.tokenPlace(start), "Did you mean to use 'from ... import ...' instead?")
		}
		e.i = start + 1
		if e.at(lexer.Newline) {
			e.raiseFrom(e.tokenPlace(e.i), expectedNames)
		}
	}
	return e.separated(func() bool {
		if !e.dottedName() {
			return false
		}
		e.acceptAll(lexer.As, lexer.Name)
		return true
	})
}

func (e *explainer) importFrom() bool {
	e.i++
	dots := 0
	for e.accept(lexer.Dot) || e.accept(lexer.Ellipsis) {
		dots++
	}
	return (e.dottedName() || dots > 0) && e.accept(lexer.Import) && e.importTargets()
}

func (e *explainer) importTargets() bool {
	start := e.i
	if e.accept(lexer.LeftParen) && e.importNames() {
		e.accept(lexer.Comma)
		if e.accept(lexer.RightParen) {
			return true
		}
	}
	e.i = start
	if e.importNames() && !e.at(lexer.Comma) {
		return true
	}
	e.i = start
	if e.accept(lexer.Star) {
		return true
	}
	if e.invalid {
		if e.importNames() && e.accept(lexer.Comma) && e.accept(lexer.Newline) {
			e.raise("trailing comma not allowed without surrounding parentheses")
		}
		e.i = start
		if e.at(lexer.Newline) {
			e.raiseFrom(e.tokenPlace(e.i), expectedNames)
		}
	}
	e.i = start
	return false
}

func (e *explainer) importNames() bool {
	return e.separated(func() bool {
		if !e.accept(lexer.Name) {
			return false
		}
		e.acceptAll(lexer.As, lexer.Name)
		return true
	})
}

// starTargets is what a for statement or assignment assigns to.
func (e *explainer) starTargets() ast.Expr {
	start := e.i
	first := e.starTarget()
	if first == nil {
		return nil
	}
	if !e.at(lexer.Comma) {
		return first
	}
	e.moreTargets(e.starTarget)
	return &ast.Tuple{Loc: e.loc(start)}
}

// moreTargets reads the rest of a list of targets.
func (e *explainer) moreTargets(target func() ast.Expr) {
	for {
		end := e.i
		if !e.accept(lexer.Comma) || target() == nil {
			e.i = end
			break
		}
	}
	e.accept(lexer.Comma)
}

func (e *explainer) starTarget() ast.Expr {
	return e.remember(ruleStarTarget, func() ast.Expr {
		start := e.i
		if e.accept(lexer.Star) {
			if !e.at(lexer.Star) {
				if x := e.starTarget(); x != nil {
					return &ast.Starred{Loc: e.loc(start), Value: x}
				}
			}
			e.i = start
		}
		return e.targetWithStar()
	})
}

func (e *explainer) targetWithStar() ast.Expr {
	return e.remember(ruleTargetWithStar, func() ast.Expr {
		if x := e.subscriptOrAttribute(); x != nil {
			return x
		}
		return e.targetAtom(e.targetWithStar, e.starTarget)
	})
}

// subscriptOrAttribute is one that is not followed by another.
func (e *explainer) subscriptOrAttribute() ast.Expr {
	start := e.i
	x := e.tPrimary()
	if x == nil {
		return nil
	}
	end := e.i
	if e.acceptAll(lexer.Dot, lexer.Name) && !e.tLookahead() {
		return &ast.Attribute{Loc: e.loc(start), Value: x}
	}
	e.i = end
	if e.accept(lexer.LeftBracket) && e.slices() && e.accept(lexer.RightBracket) && !e.tLookahead() {
		return &ast.Subscript{Loc: e.loc(start), Value: x}
	}
	e.i = start
	return nil
}

// targetAtom is a name, or targets in brackets.
func (e *explainer) targetAtom(group, target func() ast.Expr) ast.Expr {
	start := e.i
	switch e.peek() {
	case lexer.Name:
		e.i++
		return &ast.Name{Loc: e.loc(start), Id: e.toks[start].Value}
	case lexer.LeftParen:
		e.i++
		if x := group(); x != nil && e.accept(lexer.RightParen) {
			return x
		}
		e.i = start + 1
		if target() != nil && e.at(lexer.Comma) {
			e.moreTargets(target)
		} else {
			e.i = start + 1
		}
		if e.accept(lexer.RightParen) {
			return &ast.Tuple{Loc: e.loc(start)}
		}
	case lexer.LeftBracket:
		e.i++
		if target() != nil {
			e.moreTargets(target)
		} else {
			e.i = start + 1
		}
		if e.accept(lexer.RightBracket) {
			return &ast.List{Loc: e.loc(start)}
		}
	}
	e.i = start
	return nil
}

func (e *explainer) singleTarget() ast.Expr {
	return e.remember(ruleSingleTarget, func() ast.Expr {
		if x := e.subscriptOrAttribute(); x != nil {
			return x
		}
		start := e.i
		if e.accept(lexer.Name) {
			return &ast.Name{Loc: e.loc(start), Id: e.toks[start].Value}
		}
		if e.accept(lexer.LeftParen) {
			if x := e.singleTarget(); x != nil && e.accept(lexer.RightParen) {
				return x
			}
		}
		e.i = start
		return nil
	})
}

func (e *explainer) delTarget() ast.Expr {
	return e.remember(ruleDelTarget, func() ast.Expr {
		if x := e.subscriptOrAttribute(); x != nil {
			return x
		}
		return e.targetAtom(e.delTarget, e.delTarget)
	})
}

// tPrimary is a primary that something else is hung on.
func (e *explainer) tPrimary() ast.Expr {
	return e.remember(ruleTPrimary, func() ast.Expr {
		start := e.i
		x := e.atom()
		if x == nil || !e.tLookahead() {
			return nil
		}
		for {
			next := e.trailer(start, x, e.tLookahead)
			if next == nil {
				return x
			}
			x = next
		}
	})
}

func (e *explainer) tLookahead() bool {
	t := e.peek()
	return t == lexer.LeftParen || t == lexer.LeftBracket || t == lexer.Dot
}
