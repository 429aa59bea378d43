package parser

import (
	"fmt"

	"github.com/ouro-lang/ouro/lexer"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// This file looks for mistakes in compound statements; see explain.go.

func (e *explainer) compound() bool {
	switch e.peek() {
	case lexer.Def:
		return e.functionDef()
	case lexer.At:
		return e.decoratedDef(e.functionDef) || e.decoratedDef(e.classDef)
	case lexer.Async:
		return e.functionDef() || e.withStmt() || e.forStmt()
	case lexer.If:
		return e.ifStmt()
	case lexer.Class:
		return e.classDef()
	case lexer.With:
		return e.withStmt()
	case lexer.For:
		return e.forStmt()
	case lexer.Try:
		return e.tryStmt()
	case lexer.While:
		return e.whileStmt()
	}
	return e.matchStmt()
}

func (e *explainer) decoratedDef(def func() bool) bool {
	return e.try(func() bool {
		for e.try(func() bool { return e.accept(lexer.At) && e.named() != nil && e.accept(lexer.Newline) }) {
		}
		return def()
	})
}

func (e *explainer) block() bool {
	return e.rememberIf(ruleBlock, func() bool {
		start := e.i
		if e.acceptAll(lexer.Newline, lexer.Indent) && e.statements() && e.accept(lexer.Dedent) {
			return true
		}
		e.i = start
		if e.simpleLine() {
			return true
		}
		if e.invalid && e.accept(lexer.Newline) && !e.at(lexer.Indent) {
			e.raiseIndentation("expected an indented block")
		}
		return false
	})
}

// forced reads a token that must be there: in both readings.
func (e *explainer) forced(t plex.TokenType, text string) bool {
	if !e.at(t) {
		e.raiseToken(e.i, fmt.Sprintf("expected '%s'", text))
	}
	e.i++
	return true
}

// header looks for two mistakes behind the header of a compound statement: a
// missing colon and a missing block. The keyword is that on token at.
func (e *explainer) header(at int, what string, head func() bool) {
	if !e.invalid {
		return
	}
	start := e.i
	if head() && e.accept(lexer.Newline) {
		e.raise("expected ':'")
	}
	e.i = start
	e.emptyBlock(at, what, head)
}

func (e *explainer) emptyBlock(at int, what string, head func() bool) {
	if !e.invalid {
		return
	}
	start := e.i
	if head() && e.acceptAll(lexer.Colon, lexer.Newline) && !e.at(lexer.Indent) {
		e.raiseIndentation(fmt.Sprintf("expected an indented block after %s on line %d", what, e.toks[at].Pos.Line))
	}
	e.i = start
}

func (e *explainer) ifStmt() bool {
	return e.try(func() bool { return e.ifChain(lexer.If, "'if' statement") })
}

// ifChain is an if or elif clause with all that follows it.
func (e *explainer) ifChain(keyword plex.TokenType, what string) bool {
	for {
		start := e.i
		head := func() bool { return e.accept(keyword) && e.named() != nil }
		e.header(start, what, head)
		if !head() || !e.accept(lexer.Colon) || !e.block() {
			return keyword == lexer.Elif && e.backTo(start)
		}
		if e.at(lexer.Elif) {
			keyword, what = lexer.Elif, "'elif' statement"
			continue
		}
		e.elseBlock()
		return true
	}
}

// backTo goes back and lets what comes before it match alone.
func (e *explainer) backTo(i int) bool {
	e.i = i
	return true
}

func (e *explainer) elseBlock() bool {
	return e.try(func() bool {
		if !e.at(lexer.Else) {
			return false
		}
		e.emptyBlock(e.i, "'else' statement", func() bool { return e.accept(lexer.Else) })
		e.i++
		return e.forced(lexer.Colon, ":") && e.block()
	})
}

func (e *explainer) whileStmt() bool {
	return e.try(func() bool {
		head := func() bool { return e.accept(lexer.While) && e.named() != nil }
		e.header(e.i, "'while' statement", head)
		if !head() || !e.accept(lexer.Colon) || !e.block() {
			return false
		}
		e.elseBlock()
		return true
	})
}

func (e *explainer) forStmt() bool {
	return e.try(func() bool {
		start := e.i
		e.accept(lexer.Async)
		keyword := e.i
		if !e.at(lexer.For) {
			return false
		}
		e.header(keyword, "'for' statement", func() bool {
			return e.accept(lexer.For) && e.starTargets() != nil && e.accept(lexer.In) && e.starExpressions() != nil
		})
		e.i++
		if e.starTargets() != nil && e.accept(lexer.In) {
			// From here on it is a for statement and nothing else.
			if e.starExpressions() == nil || !e.accept(lexer.Colon) || !e.block() {
				return false
			}
			e.elseBlock()
			return true
		}
		e.i = keyword + 1
		e.invalidForTarget()
		e.i = start
		return false
	})
}

func (e *explainer) withStmt() bool {
	return e.try(func() bool {
		e.accept(lexer.Async)
		keyword := e.i
		if !e.at(lexer.With) {
			return false
		}
		item := func() bool {
			if e.expression() == nil {
				return false
			}
			e.try(func() bool { return e.accept(lexer.As) && e.starTarget() != nil })
			return true
		}
		items := func() bool { return e.accept(lexer.With) && e.separated(item) }
		inParens := func() bool {
			if !e.acceptAll(lexer.With, lexer.LeftParen) || !e.separated(func() bool {
				if e.expressions() == nil {
					return false
				}
				e.try(func() bool { return e.accept(lexer.As) && e.starTarget() != nil })
				return true
			}) {
				return false
			}
			e.accept(lexer.Comma)
			return e.accept(lexer.RightParen)
		}
		e.emptyBlock(keyword, "'with' statement", items)
		e.emptyBlock(keyword, "'with' statement", inParens)
		e.i++
		if e.accept(lexer.LeftParen) && e.separated(e.withItem) {
			e.accept(lexer.Comma)
			if e.acceptAll(lexer.RightParen, lexer.Colon) && e.block() {
				return true
			}
		}
		e.i = keyword + 1
		if e.separated(e.withItem) && e.accept(lexer.Colon) && e.block() {
			return true
		}
		if e.invalid {
			for _, head := range []func() bool{items, inParens} {
				e.i = keyword
				if head() && e.accept(lexer.Newline) {
					e.raise("expected ':'")
				}
			}
		}
		return false
	})
}

func (e *explainer) withItem() bool {
	start := e.i
	ends := func() bool { return e.at(lexer.Comma) || e.at(lexer.RightParen) || e.at(lexer.Colon) }
	if e.expression() != nil && e.accept(lexer.As) && e.starTarget() != nil && ends() {
		return true
	}
	e.i = start
	if e.invalid {
		if e.expression() != nil && e.accept(lexer.As) {
			if a := e.expression(); a != nil && ends() {
				e.raiseTarget(a, starTargets)
			}
		}
		e.i = start
	}
	return e.expression() != nil
}

func (e *explainer) tryStmt() bool {
	return e.try(func() bool {
		start := e.i
		e.emptyBlock(start, "'try' statement", func() bool { return e.accept(lexer.Try) })
		if e.invalid {
			e.invalidTry()
			e.i = start
		}
		e.i++
		e.forced(lexer.Colon, ":")
		if !e.block() {
			return false
		}
		body := e.i
		if e.finallyBlock() {
			return true
		}
		e.i = body
		for _, handler := range []func() bool{e.exceptBlock, e.exceptStarBlock} {
			n := 0
			for handler() {
				n++
			}
			if n > 0 {
				e.elseBlock()
				e.finallyBlock()
				return true
			}
			e.i = body
		}
		return false
	})
}

// invalidTry looks for a try without handlers, and one with handlers of both kinds.
func (e *explainer) invalidTry() {
	start := e.i
	if e.acceptAll(lexer.Try, lexer.Colon) && e.block() && !e.at(lexer.Except) && !e.at(lexer.Finally) {
		e.raise("expected 'except' or 'finally' block")
	}
	const both = "cannot have both 'except' and 'except*' on the same 'try'"
	blocks := func() bool {
		e.i = start
		if !e.acceptAll(lexer.Try, lexer.Colon) {
			return false
		}
		for e.block() {
		}
		return true
	}
	if blocks() && e.exceptBlock() {
		for e.exceptBlock() {
		}
		at := e.i
		if e.acceptAll(lexer.Except, lexer.Star) && e.expression() != nil {
			e.acceptAll(lexer.As, lexer.Name)
			if e.accept(lexer.Colon) {
				e.raiseRange(e.tokenPlace(at), e.tokenPlace(at+1), both)
			}
		}
	}
	if blocks() && e.exceptStarBlock() {
		for e.exceptStarBlock() {
		}
		at := e.i
		if e.accept(lexer.Except) {
			if e.expression() != nil {
				e.acceptAll(lexer.As, lexer.Name)
			}
			if e.accept(lexer.Colon) {
				e.raiseToken(at, both)
			}
		}
	}
}

// caught is "type as name" behind except.
func (e *explainer) caught() bool {
	if e.expression() == nil {
		return false
	}
	e.acceptAll(lexer.As, lexer.Name)
	return true
}

func (e *explainer) exceptBlock() bool {
	return e.rememberIf(ruleExceptBlock, func() bool {
		start := e.i
		if !e.at(lexer.Except) {
			return false
		}
		e.emptyBlock(start, "'except' statement", func() bool { return e.accept(lexer.Except) && e.caught() })
		e.emptyBlock(start, "'except' statement", func() bool { return e.accept(lexer.Except) })
		e.i++
		if e.caught() && e.accept(lexer.Colon) && e.block() {
			return true
		}
		e.i = start + 1
		if e.accept(lexer.Colon) && e.block() {
			return true
		}
		e.i = start
		e.invalidExcept()
		return false
	})
}

func (e *explainer) exceptStarBlock() bool {
	return e.rememberIf(ruleExceptStarBlock, func() bool {
		start := e.i
		if !e.at(lexer.Except) {
			return false
		}
		e.emptyBlock(start, "'except*' statement", func() bool { return e.acceptAll(lexer.Except, lexer.Star) && e.caught() })
		if e.acceptAll(lexer.Except, lexer.Star) && e.caught() && e.accept(lexer.Colon) && e.block() {
			return true
		}
		e.i = start
		e.invalidExcept()
		return false
	})
}

func (e *explainer) invalidExcept() {
	if !e.invalid {
		return
	}
	start := e.i
	e.i++
	e.accept(lexer.Star)
	if a := e.expression(); a != nil && e.accept(lexer.Comma) && e.expressions() != nil {
		e.acceptAll(lexer.As, lexer.Name)
		if e.accept(lexer.Colon) {
			e.raiseFrom(nodePlace(a), "multiple exception types must be parenthesized")
		}
	}
	e.i = start + 1
	e.accept(lexer.Star)
	if e.caught() && e.accept(lexer.Newline) {
		e.raise("expected ':'")
	}
	e.i = start + 1
	if e.accept(lexer.Newline) {
		e.raise("expected ':'")
	}
	if e.accept(lexer.Star) && (e.accept(lexer.Newline) || e.accept(lexer.Colon)) {
		e.raise("expected one or more exception types")
	}
	e.i = start
}

func (e *explainer) finallyBlock() bool {
	return e.try(func() bool {
		if !e.at(lexer.Finally) {
			return false
		}
		e.emptyBlock(e.i, "'finally' statement", func() bool { return e.accept(lexer.Finally) })
		e.i++
		return e.forced(lexer.Colon, ":") && e.block()
	})
}

func (e *explainer) functionDef() bool {
	return e.try(func() bool {
		e.accept(lexer.Async)
		keyword := e.i
		if !e.at(lexer.Def) {
			return false
		}
		head := func() bool {
			e.i = keyword
			if !e.acceptAll(lexer.Def, lexer.Name) {
				return false
			}
			e.typeParams()
			if e.at(lexer.LeftParen) {
				e.i++
				e.params()
				return e.accept(lexer.RightParen) && e.returns()
			}
			return false
		}
		e.emptyBlock(keyword, "function definition", head)
		if e.invalid {
			e.i = keyword
			if e.acceptAll(lexer.Def, lexer.Name) {
				e.typeParams()
				e.forced(lexer.LeftParen, "(")
				e.params()
				if e.accept(lexer.RightParen) && e.returns() {
					e.forced(lexer.Colon, ":")
					e.block()
				}
			}
		}
		return head() && e.accept(lexer.Colon) && e.block()
	})
}

// returns reads the annotation of the result, if there is one.
func (e *explainer) returns() bool {
	e.try(func() bool { return e.accept(lexer.Arrow) && e.expression() != nil })
	return true
}

func (e *explainer) classDef() bool {
	return e.try(func() bool {
		head := func() bool {
			if !e.acceptAll(lexer.Class, lexer.Name) {
				return false
			}
			e.typeParams()
			e.try(func() bool {
				if !e.accept(lexer.LeftParen) {
					return false
				}
				e.arguments()
				return e.accept(lexer.RightParen)
			})
			return true
		}
		if !e.at(lexer.Class) {
			return false
		}
		e.header(e.i, "class definition", head)
		return head() && e.accept(lexer.Colon) && e.block()
	})
}

func (e *explainer) typeParams() {
	start := e.i
	if !e.accept(lexer.LeftBracket) {
		return
	}
	if e.invalid && e.at(lexer.RightBracket) {
		e.raiseFrom(e.tokenPlace(e.i), "Type parameter list cannot be empty")
	}
	if e.separated(e.typeParam) {
		e.accept(lexer.Comma)
		if e.accept(lexer.RightBracket) {
			return
		}
	}
	e.i = start
}

func (e *explainer) typeParam() bool {
	return e.rememberIf(ruleTypeParam, func() bool {
		start := e.i
		if e.accept(lexer.Name) {
			e.try(func() bool { return e.accept(lexer.Colon) && e.expression() != nil })
			e.try(func() bool { return e.accept(lexer.Equal) && e.expression() != nil })
			return true
		}
		// To CPython these are no mistakes to look for in the second reading alone.
		e.boundWithStar(lexer.Star, "TypeVarTuple")
		e.i = start
		e.boundWithStar(lexer.DoubleStar, "ParamSpec")
		e.i = start
		if e.acceptAll(lexer.Star, lexer.Name) {
			e.try(func() bool { return e.accept(lexer.Equal) && e.starExpression() != nil })
			return true
		}
		if e.acceptAll(lexer.DoubleStar, lexer.Name) {
			e.try(func() bool { return e.accept(lexer.Equal) && e.expression() != nil })
			return true
		}
		return false
	})
}

func (e *explainer) boundWithStar(star plex.TokenType, kind string) {
	if !e.acceptAll(star, lexer.Name) || !e.accept(lexer.Colon) {
		return
	}
	colon := e.i - 1
	if x := e.expression(); x != nil {
		what := "bound"
		if exprName(x) == "tuple" {
			what = "constraints"
		}
		e.raiseFrom(e.tokenPlace(colon), fmt.Sprintf("cannot use %s with %s", what, kind))
	}
}
