package parser

import (
	"errors"
	"sync"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"

	"github.com/alecthomas/participle/v2"
	plex "github.com/alecthomas/participle/v2/lexer"
)

// This file connects the participle productions, which are the tags of nodes
// in package ast, with the rest of the parser.
//
// participle calls back for every field whose type is an interface (see
// callbacks). It hands over a PeekingLexer that is a copy of ours, so for the
// time of the call the parser reads on from that one's place.

// production is the participle parser of one kind of node. Building one takes
// 20 to 500 microseconds, so it happens at first use.
type production[T any] struct {
	once   sync.Once
	parser *participle.Parser[T]
}

var (
	returnProduction       production[ast.Return]
	deleteProduction       production[ast.Delete]
	typeAliasProduction    production[ast.TypeAlias]
	forProduction          production[ast.For]
	whileProduction        production[ast.While]
	ifProduction           production[ast.If]
	withProduction         production[ast.With]
	matchProduction        production[ast.Match]
	raiseProduction        production[ast.Raise]
	tryProduction          production[ast.Try]
	assertProduction       production[ast.Assert]
	importProduction       production[ast.Import]
	importFromProduction   production[ast.ImportFrom]
	globalProduction       production[ast.Global]
	nonlocalProduction     production[ast.Nonlocal]
	typeParamsProduction   production[ast.TypeParams]
	typeVarProduction      production[ast.TypeVar]
	typeVarTupleProduction production[ast.TypeVarTuple]
	paramSpecProduction    production[ast.ParamSpec]
	matchSequenceProd      production[ast.MatchSequence]
	matchMappingProd       production[ast.MatchMapping]
	matchClassProd         production[ast.MatchClass]
	matchStarProd          production[ast.MatchStar]
)

// parse reads a node from p.i on.
func (g *production[T]) parse(p *parser) *T {
	g.once.Do(func() { g.parser = participle.MustBuild[T](callbacks()...) })
	p.register()
	p.lex.FastForward(plex.RawCursor(p.i - 1))
	node, err := g.parser.ParseFromLexer(p.lex, participle.AllowTrailing(true))
	if p.hard != nil {
		p.failWith(p.hard)
	}
	if err != nil {
		p.fail()
	}
	p.i = int(p.lex.RawCursor())
	return node
}

// located is parse for nodes of which nothing but the place is left to find.
func located[T any, N interface {
	*T
	ast.Node
	SetSpan(ast.Span)
}](p *parser, g *production[T]) N {
	start := p.i
	n := N(g.parse(p))
	n.SetSpan(p.locBlock(start))
	return n
}

// errMismatch takes a failure through participle.
var errMismatch = errors.New("does not match")

// parsers finds the parser that a PeekingLexer belongs to by its first token,
// the only thing that all copies of a PeekingLexer share.
var parsers sync.Map // *plex.Token -> *parser

func (p *parser) register() {
	if !p.registered {
		p.registered = true
		parsers.Store(&p.toks[0], p)
	}
}

func (p *parser) unregister() {
	if p.registered {
		p.registered = false
		parsers.Delete(&p.toks[0])
	}
}

// callback makes a function for ParseTypeWith. If starts returns false the
// production is told that this field is not there.
func callback[T any](starts func(*parser) bool, f func(*parser) T) participle.Option {
	return participle.ParseTypeWith(func(lex *plex.PeekingLexer) (node T, err error) {
		found, _ := parsers.Load(&lex.Range(0, 1)[0])
		p := found.(*parser)
		outer, depth := p.lex, p.depth
		p.lex, p.i = lex, int(lex.RawCursor())
		defer func() {
			p.lex, p.depth = outer, depth
			if r := recover(); r != nil {
				fl, ok := r.(failure)
				if !ok {
					panic(r)
				}
				if fl.err != nil {
					p.hard = fl.err
				}
				err = errMismatch
			}
		}()
		if !starts(p) {
			return node, participle.NextMatch
		}
		node = f(p)
		lex.FastForward(plex.RawCursor(p.i - 1))
		return node, nil
	})
}

func callbacks() []participle.Option {
	starts := (*parser).startsExpr
	starOrStarts := func(p *parser) bool { return p.is(lexer.Star) || p.startsExpr() }
	return []participle.Option{
		participle.Lexer(lexer.Definition{}),
		callback(starts, func(p *parser) ast.Expr { return p.expression() }),
		callback(starOrStarts, func(p *parser) ast.ExprList { return p.exprList() }),
		callback(starts, func(p *parser) ast.Named { return p.named() }),
		callback(starOrStarts, func(p *parser) ast.Subject { return p.subject() }),
		callback(starOrStarts, func(p *parser) ast.Target { return p.target() }),
		callback(starOrStarts, func(p *parser) ast.TargetList { return p.targets() }),
		callback(starts, func(p *parser) ast.Binding { return p.name(ast.Store) }),
		callback((*parser).startsValue, func(p *parser) ast.Value { return p.patternValue() }),
		callback(starOrStarts, func(p *parser) ast.StarredOrExpr { return p.starOr(p.expression) }),
		callback(anything, func(p *parser) ast.Suite { return p.suite() }),
		callback((*parser).startsPattern, func(p *parser) ast.Pattern { return p.pattern() }),
		callback((*parser).startsPattern, func(p *parser) ast.OpenPattern { return p.openPattern() }),
		callback((*parser).startsTypeParam, func(p *parser) ast.TypeParam { return p.typeParam() }),
	}
}

func anything(*parser) bool { return true }

func (p *parser) subject() ast.Expr {
	start := p.i
	e := p.starOr(p.named)
	if p.is(lexer.Comma) {
		return p.tuple(start, e, p.named)
	}
	if p.toks[start].Type == lexer.Star {
		p.fail()
	}
	return e
}

func (p *parser) startsTypeParam() bool {
	return p.is(lexer.Name) || p.is(lexer.Star) || p.is(lexer.DoubleStar)
}

func (p *parser) typeParam() ast.TypeParam {
	switch p.toks[p.i].Type {
	case lexer.Star:
		n := located(p, &typeVarTupleProduction)
		n.Name = identifier(n.Name)
		return n
	case lexer.DoubleStar:
		n := located(p, &paramSpecProduction)
		n.Name = identifier(n.Name)
		return n
	}
	n := located(p, &typeVarProduction)
	n.Name = identifier(n.Name)
	return n
}
