package parser

import (
	"fmt"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"
)

// This file looks for mistakes in the arguments of calls; see explain.go.

// call is what the arguments of a call consist of.
type call struct {
	ast.Loc
	args     []ast.Expr
	keywords []keyword
}

// keyword is one keyword argument; the name of a ** is empty.
type keyword struct{ name string }

// arguments reads the arguments of a call, up to but without its parenthesis.
func (e *explainer) arguments() *call {
	if m := e.recall(ruleArguments); m != nil {
		c, _ := m.node.(*call)
		return c
	}
	start := e.i
	c := e.args()
	if c != nil {
		e.accept(lexer.Comma)
		if !e.at(lexer.RightParen) {
			c = nil
		}
	}
	if c == nil {
		e.i = start
		if e.invalid {
			e.invalidArguments()
			e.i = start
		}
		e.keep(ruleArguments, start, nil, false)
		return nil
	}
	e.keep(ruleArguments, start, c, true)
	return c
}

// args reads positional arguments and then keywords, or keywords alone.
func (e *explainer) args() *call {
	if m := e.recall(ruleArgs); m != nil {
		c, _ := m.node.(*call)
		return c
	}
	start := e.i
	c := &call{}
	ok := e.separated(func() bool { return e.positional(c) })
	if ok {
		end := e.i
		if !e.accept(lexer.Comma) || !e.kwargs(c) {
			e.i = end
		}
	} else {
		e.i = start
		*c = call{}
		ok = e.kwargs(c)
	}
	if !ok {
		e.keep(ruleArgs, start, nil, false)
		return nil
	}
	c.Loc = e.loc(start)
	e.keep(ruleArgs, start, c, true)
	return c
}

// positional is a starred argument, or one without name.
func (e *explainer) positional(c *call) bool {
	start := e.i
	x := e.starredExpression()
	if x == nil {
		e.i = start
		var cut bool
		x, cut = e.assignmentExpression()
		if x == nil && !cut {
			if x = e.expression(); x != nil && e.at(lexer.ColonEqual) {
				x = nil
			}
		}
		if x != nil && e.at(lexer.Equal) {
			x = nil
		}
	}
	if x == nil {
		e.i = start
		return false
	}
	c.args = append(c.args, x)
	return true
}

func (e *explainer) kwargs(c *call) bool {
	start := e.i
	before := *c
	if e.separated(func() bool { return e.kwargOrStarred(c) }) {
		end := e.i
		if !e.accept(lexer.Comma) || !e.separated(func() bool { return e.kwargOrDoubleStarred(c) }) {
			e.i = end
		}
		return true
	}
	e.i = start
	*c = before
	return e.separated(func() bool { return e.kwargOrDoubleStarred(c) })
}

func (e *explainer) namedArgument(c *call) bool {
	start := e.i
	if e.acceptAll(lexer.Name, lexer.Equal) && e.expression() != nil {
		c.keywords = append(c.keywords, keyword{e.toks[start].Value})
		return true
	}
	e.i = start
	return false
}

func (e *explainer) kwargOrStarred(c *call) bool {
	e.invalidKwarg()
	if e.namedArgument(c) {
		return true
	}
	start := e.i
	x := e.starredExpression()
	if x == nil {
		e.i = start
		return false
	}
	c.args = append(c.args, x)
	return true
}

func (e *explainer) kwargOrDoubleStarred(c *call) bool {
	e.invalidKwarg()
	if e.namedArgument(c) {
		return true
	}
	start := e.i
	if e.accept(lexer.DoubleStar) && e.expression() != nil {
		c.keywords = append(c.keywords, keyword{})
		return true
	}
	e.i = start
	return false
}

func (e *explainer) starredExpression() ast.Expr {
	start := e.i
	if !e.accept(lexer.Star) {
		return nil
	}
	if e.invalid {
		if e.expression() != nil && e.accept(lexer.Equal) {
			if b := e.expression(); b != nil {
				e.raiseRange(e.tokenPlace(start), nodePlace(b), "cannot assign to iterable argument unpacking")
			}
		}
		e.i = start + 1
	}
	x := e.expression()
	if x == nil {
		e.raise("Invalid star expression")
	}
	return &ast.Starred{Loc: e.loc(start), Value: x}
}

const meantEqual = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"

func (e *explainer) invalidKwarg() {
	if !e.invalid {
		return
	}
	start := e.i
	if (e.accept(lexer.True) || e.accept(lexer.False) || e.accept(lexer.None)) && e.accept(lexer.Equal) {
		e.raiseRange(e.tokenPlace(start), e.tokenPlace(start+1), "cannot assign to "+e.toks[start].Value)
	}
	e.i = start
	e.nameEqualGenexp()
	if !e.looking(func() bool { return e.acceptAll(lexer.Name, lexer.Equal) }) {
		if a := e.expression(); a != nil && e.accept(lexer.Equal) {
			e.raiseRange(nodePlace(a), e.tokenPlace(e.i-1), `expression cannot contain assignment, perhaps you meant "=="?`)
		}
	}
	e.i = start
	if e.accept(lexer.DoubleStar) && e.expression() != nil && e.accept(lexer.Equal) {
		if b := e.expression(); b != nil {
			e.raiseRange(e.tokenPlace(start), nodePlace(b), "cannot assign to keyword argument unpacking")
		}
	}
	e.i = start
}

// nameEqualGenexp looks for "name=expression for ...".
func (e *explainer) nameEqualGenexp() {
	start := e.i
	if e.acceptAll(lexer.Name, lexer.Equal) && e.expression() != nil && e.comprehensions() != nil {
		e.raiseRange(e.tokenPlace(start), e.tokenPlace(start+1), meantEqual)
	}
	e.i = start
}

func (e *explainer) invalidArguments() {
	start := e.i
	const unparenthesized = "Generator expression must be parenthesized"
	if e.iterableAfterMapping() {
		return
	}
	e.i = start
	if a := e.expression(); a != nil {
		if gens := e.comprehensions(); gens != nil && e.accept(lexer.Comma) {
			if e.args() == nil && e.expression() != nil {
				e.comprehensions()
			}
			e.raiseRange(nodePlace(a), nodePlace(lastItem(gens)), unparenthesized)
		}
	}
	e.i = start
	e.nameEqualGenexp()
	if e.args() == nil || !e.accept(lexer.Comma) {
		e.i = start
	}
	name := e.i
	if e.acceptAll(lexer.Name, lexer.Equal) && (e.at(lexer.Comma) || e.at(lexer.RightParen)) {
		e.raiseRange(e.tokenPlace(name), e.tokenPlace(name+1), "expected argument value expression")
	}
	e.i = start
	if c := e.args(); c != nil {
		end := e.i
		if gens := e.comprehensions(); gens != nil && len(c.args) > 1 {
			e.raiseRange(nodePlace(c.args[len(c.args)-1]), nodePlace(lastItem(gens)), unparenthesized)
		}
		e.i = end
		if e.accept(lexer.Comma) {
			if a := e.expression(); a != nil {
				if gens := e.comprehensions(); gens != nil {
					e.raiseRange(nodePlace(a), nodePlace(lastItem(gens)), unparenthesized)
				}
			}
		}
		e.i = end
		if e.accept(lexer.Comma) && e.args() != nil {
			msg := "positional argument follows keyword argument"
			for _, k := range c.keywords {
				if k.name == "" {
					msg = "positional argument follows keyword argument unpacking"
				}
			}
			e.raise(msg)
		}
	}
	e.i = start
}

// iterableAfterMapping looks for "*args" behind "**kwargs".
func (e *explainer) iterableAfterMapping() bool {
	start := e.i
	c := &call{}
	ok := e.separated(func() bool { return e.positional(c) }) && e.accept(lexer.Comma) && e.kwargs(c)
	if !ok {
		e.i = start
		ok = e.kwargs(c)
	}
	comma := e.i
	if ok && e.accept(lexer.Comma) && e.separated(func() bool { return e.starredExpression() != nil && !e.at(lexer.Equal) }) {
		e.raiseFrom(e.tokenPlace(comma), "iterable argument unpacking follows keyword argument unpacking")
	}
	e.i = start
	return false
}

// targets says what an expression should have been able to do.
type targets uint8

const (
	starTargets targets = iota
	forTargets
	delTargets
)

// raiseTarget raises an error about the part of an expression that cannot be
// assigned or deleted, if there is one.
func (e *explainer) raiseTarget(x ast.Expr, kind targets) {
	bad := invalidTarget(x, kind)
	if bad == nil {
		return
	}
	verb := "assign to"
	if kind == delTargets {
		verb = "delete"
	}
	e.raiseAt(nodePlace(bad), fmt.Sprintf("cannot %s %s", verb, exprName(bad)))
}

func invalidTarget(x ast.Expr, kind targets) ast.Expr {
	switch x := x.(type) {
	case *ast.List:
		return firstInvalid(x.Elts, kind)
	case *ast.Tuple:
		return firstInvalid(x.Elts, kind)
	case *ast.Starred:
		if kind == delTargets {
			return x
		}
		return invalidTarget(x.Value, kind)
	case *ast.Compare:
		// "for x in y" was read as a comparison.
		if kind == forTargets {
			if x.Ops[0] == ast.In {
				return invalidTarget(x.Left, kind)
			}
			return nil
		}
		return x
	case *ast.Name, *ast.Subscript, *ast.Attribute:
		return nil
	}
	return x
}

func firstInvalid(list []ast.Expr, kind targets) ast.Expr {
	for _, x := range list {
		if bad := invalidTarget(x, kind); bad != nil {
			return bad
		}
	}
	return nil
}

// exprName is what error messages call an expression.
func exprName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Attribute:
		return "attribute"
	case *ast.Subscript:
		return "subscript"
	case *ast.Starred:
		return "starred"
	case *ast.Name:
		return "name"
	case *ast.List:
		return "list"
	case *ast.Tuple:
		return "tuple"
	case *ast.Lambda:
		return "lambda"
	case *ast.Call:
		return "function call"
	case *ast.BoolOp, *ast.BinOp, *ast.UnaryOp:
		return "expression"
	case *ast.GeneratorExp:
		return "generator expression"
	case *ast.Yield, *ast.YieldFrom:
		return "yield expression"
	case *ast.Await:
		return "await expression"
	case *ast.ListComp:
		return "list comprehension"
	case *ast.SetComp:
		return "set comprehension"
	case *ast.DictComp:
		return "dict comprehension"
	case *ast.Dict:
		return "dict literal"
	case *ast.Set:
		return "set display"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "f-string expression"
	case *ast.Constant:
		switch x.Kind {
		case ast.None:
			return "None"
		case ast.True:
			return "True"
		case ast.False:
			return "False"
		case ast.Ellipsis:
			return "ellipsis"
		}
		return "literal"
	case *ast.Compare:
		return "comparison"
	case *ast.IfExp:
		return "conditional expression"
	case *ast.NamedExpr:
		return "named expression"
	}
	return "expression"
}
