package interp

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file reads the match statements of a script's tree.

func (r *treeReader) match(v object.Value, loc ast.Loc) ast.Stmt {
	n := &ast.Match{Loc: loc, Subject: r.expr(v, "subject", ast.Load)}
	for _, c := range r.some(v, "cases") {
		if r.bad {
			return nil
		}
		if r.kind(c) != "match_case" {
			r.expected("match_case", c)
			return nil
		}
		n.Cases = append(n.Cases, &ast.MatchCase{Pattern: r.pattern(r.required(c, "pattern"), false), Guard: r.optional(c, "guard"), Body: r.body(c)})
	}
	return n
}

func (r *treeReader) patterns(v object.Value, field string, stars bool) []ast.Pattern {
	var out []ast.Pattern
	for _, p := range r.list(v, field) {
		out = append(out, r.pattern(p, stars))
	}
	return out
}

// pattern reads one pattern; only in sequences may it be a star.
func (r *treeReader) pattern(v object.Value, stars bool) ast.Pattern {
	if !r.enter() {
		return nil
	}
	defer r.rt.Leave()
	kind := r.kind(v)
	loc := r.loc(v, "pattern")
	if r.bad {
		return nil
	}
	switch kind {
	case "MatchValue":
		return &ast.MatchValue{Loc: loc, Value: r.patternValue(v, "value")}
	case "MatchSingleton":
		x := r.constantOf(v)
		for i, s := range singletons[:3] {
			if x == s {
				return &ast.MatchSingleton{Loc: loc, Value: [...]ast.ConstKind{ast.None, ast.True, ast.False}[i]}
			}
		}
		r.valueError("MatchSingleton can only contain True, False and None")
	case "MatchSequence":
		return &ast.MatchSequence{Loc: loc, Patterns: r.patterns(v, "patterns", true)}
	case "MatchMapping":
		n := &ast.MatchMapping{Loc: loc, Patterns: r.patterns(v, "patterns", false), Rest: r.capture(v, "rest")}
		for _, k := range r.list(v, "keys") {
			n.Keys = append(n.Keys, r.literal(r.exprOf(v, k, ast.Load), true))
		}
		if len(n.Keys) != len(n.Patterns) {
			r.valueError("MatchMapping doesn't have the same number of keys as patterns")
		}
		return n
	case "MatchClass":
		n := &ast.MatchClass{Loc: loc, Cls: r.expr(v, "cls", ast.Load), Patterns: r.patterns(v, "patterns", false), KwdPatterns: r.patterns(v, "kwd_patterns", false)}
		for _, k := range r.list(v, "kwd_attrs") {
			n.KwdAttrs = append(n.KwdAttrs, r.bindable(r.text(k)))
		}
		if len(n.KwdAttrs) != len(n.KwdPatterns) {
			r.valueError("MatchClass doesn't have the same number of keyword attributes as patterns")
		}
		for e := ast.Expr(n.Cls); !r.bad; {
			a, ok := e.(*ast.Attribute)
			if ok {
				e = a.Value
				continue
			}
			if _, ok := e.(*ast.Name); !ok {
				r.valueError("MatchClass cls field can only contain Name or Attribute nodes.")
			}
			break
		}
		return n
	case "MatchStar":
		if !stars {
			r.valueError("can't use MatchStar here")
		}
		return &ast.MatchStar{Loc: loc, Name: r.capture(v, "name")}
	case "MatchAs":
		n := &ast.MatchAs{Loc: loc, Name: r.capture(v, "name")}
		if p := r.field(v, "pattern"); !r.bad && !p.IsNull() && !p.IsNone() {
			if n.Pattern = r.pattern(p, false); n.Name == "" {
				r.valueError("MatchAs must specify a target name if a pattern is given")
			}
		}
		return n
	case "MatchOr":
		n := &ast.MatchOr{Loc: loc, Patterns: r.patterns(v, "patterns", false)}
		if len(n.Patterns) < 2 {
			r.valueError("MatchOr requires at least 2 patterns")
		}
		return n
	default:
		r.expected("pattern", v)
	}
	return nil
}

// capture reads the name a pattern binds.
func (r *treeReader) capture(v object.Value, field string) string {
	name := r.optionalName(v, field)
	if name == "_" {
		r.valueError("can't capture name '_' in patterns")
	}
	return name
}

func (r *treeReader) patternValue(v object.Value, field string) ast.Value {
	return r.literal(r.expr(v, field, ast.Load), false)
}

// literal checks that a pattern's value is a literal or a dotted name. Only keys
// of mappings may be None, True and False.
func (r *treeReader) literal(e ast.Expr, key bool) ast.Expr {
	if r.bad {
		return nil
	}
	switch n := e.(type) {
	case *ast.Constant:
		switch n.Kind {
		case ast.Int, ast.Float, ast.Imag, ast.Str, ast.Bytes:
			return e
		case ast.None, ast.True, ast.False:
			if key {
				return e
			}
		}
		r.valueError("unexpected constant inside of a literal pattern")
		return nil
	case *ast.Attribute, *ast.JoinedStr:
		return e
	case *ast.UnaryOp:
		if c, ok := n.Operand.(*ast.Constant); ok && n.Op == ast.USub && (c.Kind == ast.Int || c.Kind == ast.Float || c.Kind == ast.Imag) {
			return e
		}
	case *ast.BinOp:
		if c, ok := n.Right.(*ast.Constant); ok && c.Kind == ast.Imag && (n.Op == ast.Add || n.Op == ast.Sub) {
			return e
		}
	}
	r.valueError("patterns may only match literals and attribute lookups")
	return nil
}
