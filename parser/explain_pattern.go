package parser

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"
)

// This file looks for mistakes in match statements; see explain.go.

func (e *explainer) matchStmt() bool {
	return e.atWord("match") && e.try(func() bool {
		start := e.i
		e.i++
		if e.subjectExpr() && e.acceptAll(lexer.Colon, lexer.Newline, lexer.Indent) {
			n := 0
			for e.caseBlock() {
				n++
			}
			if n > 0 && e.accept(lexer.Dedent) {
				return true
			}
		}
		e.i = start
		e.header(start, "'match' statement", func() bool {
			e.i++
			return e.subjectExpr()
		})
		return false
	})
}

func (e *explainer) subjectExpr() bool {
	start := e.i
	if e.starNamed() != nil && e.accept(lexer.Comma) {
		e.starNamedList()
		return true
	}
	e.i = start
	return e.named() != nil
}

func (e *explainer) caseBlock() bool {
	if !e.atWord("case") {
		return false
	}
	return e.try(func() bool {
		head := func() bool {
			e.i++
			if !e.patterns() {
				return false
			}
			e.try(func() bool { return e.accept(lexer.If) && e.named() != nil })
			return true
		}
		e.header(e.i, "'case' statement", head)
		return head() && e.accept(lexer.Colon) && e.block()
	})
}

func (e *explainer) patterns() bool {
	return e.try(e.openSequence) || e.pattern()
}

func (e *explainer) openSequence() bool {
	if !e.maybeStar() || !e.accept(lexer.Comma) {
		return false
	}
	e.maybeSequence()
	return true
}

func (e *explainer) maybeSequence() bool {
	if !e.separated(e.maybeStar) {
		return false
	}
	e.accept(lexer.Comma)
	return true
}

func (e *explainer) maybeStar() bool {
	if e.try(func() bool { return e.accept(lexer.Star) && (e.captureTarget() || e.acceptWord("_")) }) {
		return true
	}
	return e.pattern()
}

func (e *explainer) acceptWord(word string) bool {
	if !e.atWord(word) {
		return false
	}
	e.i++
	return true
}

func (e *explainer) pattern() bool {
	return e.rememberIf(rulePattern, func() bool {
		start := e.i
		if e.orPattern() && e.accept(lexer.As) {
			target := e.i
			if e.captureTarget() {
				return true
			}
			if e.invalid {
				if e.atWord("_") {
					e.raiseToken(target, "cannot use '_' as a target")
				}
				if !e.at(lexer.Name) {
					if a := e.expression(); a != nil {
						e.raiseAt(nodePlace(a), "invalid pattern target")
					}
				}
			}
		}
		e.i = start
		return e.orPattern()
	})
}

func (e *explainer) orPattern() bool {
	if !e.closedPattern() {
		return false
	}
	for e.try(func() bool { return e.accept(lexer.Bar) && e.closedPattern() }) {
	}
	return true
}

// captureTarget is a name that does not begin something longer.
func (e *explainer) captureTarget() bool {
	return !e.atWord("_") && e.try(func() bool {
		return e.accept(lexer.Name) && !e.at(lexer.Dot) && !e.at(lexer.LeftParen) && !e.at(lexer.Equal)
	})
}

func (e *explainer) closedPattern() bool {
	return e.rememberIf(ruleClosedPattern, func() bool {
		if e.literal() || e.captureTarget() || e.acceptWord("_") {
			return true
		}
		start := e.i
		if e.attr() && !e.at(lexer.Dot) && !e.at(lexer.LeftParen) && !e.at(lexer.Equal) {
			return true
		}
		e.i = start
		switch e.peek() {
		case lexer.LeftParen:
			if e.accept(lexer.LeftParen) && e.pattern() && e.accept(lexer.RightParen) {
				return true
			}
			e.i = start + 1
			e.try(e.openSequence)
			return e.accept(lexer.RightParen)
		case lexer.LeftBracket:
			e.i++
			e.maybeSequence()
			return e.accept(lexer.RightBracket)
		case lexer.LeftBrace:
			return e.mappingPattern()
		}
		return e.classPattern()
	})
}

// attr is a name with at least one dot.
func (e *explainer) attr() bool {
	return e.try(func() bool {
		if !e.accept(lexer.Name) || !e.acceptAll(lexer.Dot, lexer.Name) {
			return false
		}
		for e.acceptAll(lexer.Dot, lexer.Name) {
		}
		return true
	})
}

func (e *explainer) literal() bool {
	start := e.i
	switch e.peek() {
	case lexer.Number, lexer.Minus:
		if e.signedNumber() == nil {
			break
		}
		if !e.at(lexer.Plus) && !e.at(lexer.Minus) {
			return true
		}
		e.i = start
		return e.complexNumber()
	case lexer.String, lexer.FStringStart:
		return e.strings() != nil
	case lexer.None, lexer.True, lexer.False:
		e.i++
		return true
	}
	e.i = start
	return false
}

func (e *explainer) signedNumber() ast.Expr {
	start := e.i
	minus := e.accept(lexer.Minus)
	if !e.at(lexer.Number) {
		e.i = start
		return nil
	}
	n := e.number()
	if minus {
		return &ast.UnaryOp{Loc: e.loc(start), Operand: n}
	}
	return n
}

func (e *explainer) complexNumber() bool {
	start := e.i
	real := e.signedNumber()
	number := real
	if u, ok := real.(*ast.UnaryOp); ok {
		number = u.Operand
	}
	if isImaginary(number) {
		e.raiseAt(nodePlace(number), "real number required in complex literal")
	}
	e.i++
	if !e.at(lexer.Number) {
		e.i = start
		return false
	}
	if imag := e.number(); !isImaginary(imag) {
		e.raiseAt(nodePlace(imag), "imaginary number required in complex literal")
	}
	return true
}

func (e *explainer) mappingPattern() bool {
	start := e.i
	rest := func() bool { return e.accept(lexer.DoubleStar) && e.captureTarget() }
	e.i++
	if e.accept(lexer.RightBrace) {
		return true
	}
	if rest() {
		e.accept(lexer.Comma)
		if e.accept(lexer.RightBrace) {
			return true
		}
	}
	e.i = start + 1
	if !e.separated(func() bool {
		return e.try(func() bool { return (e.literal() || e.attr()) && e.accept(lexer.Colon) && e.pattern() })
	}) {
		return false
	}
	items := e.i
	if e.accept(lexer.Comma) && rest() {
		e.accept(lexer.Comma)
		if e.accept(lexer.RightBrace) {
			return true
		}
	}
	e.i = items
	e.accept(lexer.Comma)
	return e.accept(lexer.RightBrace)
}

func (e *explainer) classPattern() bool {
	start := e.i
	class := func() bool {
		e.i = start
		return (e.attr() || e.accept(lexer.Name)) && e.accept(lexer.LeftParen)
	}
	keyword := func() bool {
		return e.try(func() bool { return e.acceptAll(lexer.Name, lexer.Equal) && e.pattern() })
	}
	ends := func() bool {
		e.accept(lexer.Comma)
		return e.accept(lexer.RightParen)
	}
	switch {
	case !class():
		return false
	case e.accept(lexer.RightParen),
		class() && e.separated(e.pattern) && ends(),
		class() && e.separated(keyword) && ends(),
		class() && e.separated(e.pattern) && e.accept(lexer.Comma) && e.separated(keyword) && ends():
		return true
	}
	if !e.invalid {
		return false
	}
	class()
	if !e.separated(e.pattern) || !e.accept(lexer.Comma) {
		class()
	}
	if e.separated(keyword) && e.accept(lexer.Comma) {
		from := e.i
		if e.separated(e.pattern) {
			first, last := e.ungrouped(from, e.i-1)
			e.raiseRange(e.tokenPlace(first), e.tokenPlace(last), "positional patterns follow keyword patterns")
		}
	}
	return false
}

// ungrouped returns the first and the last token of the patterns between two tokens, without the parentheses around the first
// one and the last one alone: to CPython a group is the pattern inside.
func (e *explainer) ungrouped(first, last int) (int, int) {
	for e.toks[first].Type == lexer.LeftParen {
		end, comma := e.groupEnd(first, last)
		if comma || end < last && e.toks[end+1].Type != lexer.Comma {
			break
		}
		first++
		if end == last {
			last--
		}
	}
	for open := last; e.toks[last].Type == lexer.RightParen; open = last {
		for end := -1; end != last && open > first; {
			if open--; e.toks[open].Type == lexer.LeftParen {
				end, _ = e.groupEnd(open, last)
			}
		}
		if _, comma := e.groupEnd(open, last); comma || open <= first || e.toks[open-1].Type != lexer.Comma && e.toks[open-1].Type != lexer.LeftParen {
			break
		}
		last--
	}
	return first, last
}

// groupEnd returns the token that closes the parenthesis at a token, last if none does before, and whether what is inside is no
// single pattern.
func (e *explainer) groupEnd(open, last int) (end int, comma bool) {
	depth := 0
	for i := open; i <= last; i++ {
		switch e.toks[i].Type {
		case lexer.LeftParen, lexer.LeftBracket, lexer.LeftBrace:
			depth++
		case lexer.RightParen, lexer.RightBracket, lexer.RightBrace:
			if depth--; depth == 0 {
				return i, comma || i == open+1
			}
		case lexer.Comma:
			comma = comma || depth == 1
		}
	}
	return last, comma
}
