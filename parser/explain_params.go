package parser

import (
	"github.com/ouro-lang/ouro/lexer"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// This file looks for mistakes in parameter lists; see explain.go. The lists
// of def and lambda differ in what ends them and in annotations.

func (e *explainer) params() bool {
	return e.rememberIf(ruleParams, func() bool { return e.parameterList(&paramList{e, lexer.RightParen}) })
}

func (e *explainer) lambdaParams() bool {
	return e.rememberIf(ruleLambdaParams, func() bool { return e.parameterList(&paramList{e, lexer.Colon}) })
}

// paramList reads parameters of one of the two kinds.
type paramList struct {
	*explainer
	closing plex.TokenType
}

func (e *explainer) parameterList(l *paramList) bool {
	start := e.i
	if e.invalid {
		l.invalidParameters()
		e.i = start
	}
	return l.parameters()
}

func (l *paramList) parameters() bool {
	start := l.i
	if l.slashNoDefault() {
		l.many(l.noDefault)
		l.many(l.withDefault)
		l.starEtc()
		return true
	}
	l.i = start
	if l.slashWithDefault() {
		l.many(l.withDefault)
		l.starEtc()
		return true
	}
	l.i = start
	if l.many(l.noDefault) > 0 {
		l.many(l.withDefault)
		l.starEtc()
		return true
	}
	if l.many(l.withDefault) > 0 {
		l.starEtc()
		return true
	}
	return l.starEtc()
}

func (l *paramList) many(f func() bool) int {
	n := 0
	for f() {
		n++
	}
	return n
}

// param is a name, with an annotation in a def.
func (l *paramList) param() bool {
	if !l.accept(lexer.Name) {
		return false
	}
	if l.closing == lexer.RightParen {
		l.try(func() bool { return l.accept(lexer.Colon) && l.expression() != nil })
	}
	return true
}

// ends is a comma, or nothing before the end of the list.
func (l *paramList) ends() bool { return l.accept(lexer.Comma) || l.at(l.closing) }

func (l *paramList) noDefault() bool {
	return l.try(func() bool { return l.param() && l.ends() })
}

func (l *paramList) withDefault() bool {
	return l.try(func() bool { return l.param() && l.defaultValue() && l.ends() })
}

func (l *paramList) maybeDefault() bool {
	return l.try(func() bool {
		if !l.param() {
			return false
		}
		l.defaultValue()
		return l.ends()
	})
}

func (l *paramList) defaultValue() bool {
	return l.try(func() bool {
		if !l.accept(lexer.Equal) {
			return false
		}
		equal := l.i - 1
		if l.expression() != nil {
			return true
		}
		if l.invalid && (l.at(lexer.RightParen) || l.at(lexer.Comma)) {
			l.raiseToken(equal, "expected default value expression")
		}
		return false
	})
}

func (l *paramList) slash() bool { return l.accept(lexer.Slash) && l.ends() }

func (l *paramList) slashNoDefault() bool {
	return l.try(func() bool { return l.many(l.noDefault) > 0 && l.slash() })
}

func (l *paramList) slashWithDefault() bool {
	return l.try(func() bool {
		l.many(l.noDefault)
		return l.many(l.withDefault) > 0 && l.slash()
	})
}

// starAnnotated is the parameter behind a star, whose annotation may be
// starred itself.
func (l *paramList) starAnnotated() bool {
	return l.try(func() bool {
		return l.closing == lexer.RightParen && l.acceptAll(lexer.Name, lexer.Colon) && l.starExpression() != nil && l.ends()
	})
}

func (l *paramList) starEtc() bool {
	start := l.i
	if l.invalid {
		l.invalidStar()
		l.i = start
	}
	if l.accept(lexer.Star) && (l.noDefault() || l.starAnnotated()) {
		l.many(l.maybeDefault)
		l.kwds()
		return true
	}
	l.i = start
	if l.acceptAll(lexer.Star, lexer.Comma) && l.many(l.maybeDefault) > 0 {
		l.kwds()
		return true
	}
	l.i = start
	return l.kwds()
}

func (l *paramList) kwds() bool {
	start := l.i
	if l.invalid && l.accept(lexer.DoubleStar) && l.param() {
		if l.at(lexer.Equal) {
			l.raiseToken(l.i, "var-keyword argument cannot have default value")
		}
		if l.accept(lexer.Comma) {
			const follow = "arguments cannot follow var-keyword argument"
			at := l.i
			if l.param() {
				l.raiseRange(l.tokenPlace(at), l.tokenPlace(l.i-1), follow)
			}
			if l.at(lexer.Star) || l.at(lexer.DoubleStar) || l.at(lexer.Slash) {
				l.raiseToken(l.i, follow)
			}
		}
	}
	l.i = start
	return l.try(func() bool { return l.accept(lexer.DoubleStar) && l.noDefault() })
}

func (l *paramList) invalidParameters() {
	start := l.i
	if l.acceptAll(lexer.Slash, lexer.Comma) {
		l.raiseToken(start, "at least one argument must precede /")
	}
	if l.slashNoDefault() || l.slashWithDefault() {
		l.many(l.maybeDefault)
		if l.at(lexer.Slash) {
			l.raiseToken(l.i, "/ may appear only once")
		}
	}
	l.i = start
	l.slashNoDefault()
	l.many(l.noDefault)
	if l.slashWithDefault() || l.many(l.withDefault) > 0 {
		at := l.i
		if l.noDefault() {
			end := l.i
			if l.toks[end-1].Type == lexer.Comma {
				end--
			}
			l.raiseRange(l.tokenPlace(at), l.tokenPlace(end-1), "parameter without a default follows parameter with a default")
		}
	}
	l.i = start
	l.many(l.noDefault)
	l.parenthesized()
	l.i = start
	if !l.slashNoDefault() {
		l.slashWithDefault()
	}
	l.many(l.maybeDefault)
	if l.accept(lexer.Star) && (l.accept(lexer.Comma) || l.noDefault()) {
		l.many(l.maybeDefault)
		if l.at(lexer.Slash) {
			l.raiseToken(l.i, "/ must be ahead of *")
		}
	}
	l.i = start
	if l.many(l.maybeDefault) > 0 && l.accept(lexer.Slash) && l.at(lexer.Star) {
		l.raiseToken(l.i, "expected comma between / and *")
	}
}

// parenthesized looks for the parameter tuples of Python 2.
func (l *paramList) parenthesized() {
	open := l.i
	if !l.accept(lexer.LeftParen) {
		return
	}
	msg := "Function parameters cannot be parenthesized"
	found := false
	if l.closing == lexer.RightParen {
		found = l.many(l.noDefault) > 0
	} else {
		msg = "Lambda expression parameters cannot be parenthesized"
		found = l.separated(l.param)
	}
	if !found {
		return
	}
	l.accept(lexer.Comma)
	if l.accept(lexer.RightParen) {
		l.raiseRange(l.tokenPlace(open), l.tokenPlace(l.i-1), msg)
	}
}

func (l *paramList) invalidStar() {
	start := l.i
	if !l.accept(lexer.Star) {
		return
	}
	bare := l.at(l.closing)
	if !bare && l.accept(lexer.Comma) {
		bare = l.at(l.closing) || l.at(lexer.DoubleStar)
	}
	if bare {
		const msg = "named arguments must follow bare *"
		if l.closing == lexer.RightParen {
			l.raiseToken(start, msg)
		}
		l.raise(msg)
	}
	l.i = start + 1
	if l.param() && l.at(lexer.Equal) {
		l.raiseToken(l.i, "var-positional argument cannot have default value")
	}
	l.i = start + 1
	if l.noDefault() || l.accept(lexer.Comma) {
		l.many(l.maybeDefault)
		at := l.i
		if l.accept(lexer.Star) && (l.noDefault() || l.accept(lexer.Comma)) {
			l.raiseToken(at, "* argument may appear only once")
		}
	}
}
