package interp

import (
	"math"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file reads the expressions of a script's tree.

var (
	boolOps     = []string{"And", "Or"}
	binaryOps   = []string{"Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd", "FloorDiv"}
	unaryOps    = []string{"Invert", "Not", "UAdd", "USub"}
	compareOps  = []string{"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}
	contextOps  = []string{"Load", "Store", "Del"}
	singletons  = []object.Value{object.None, object.True, object.False, object.Ellipsis}
	starAllowed = map[string]bool{"List": true, "Tuple": true, "Set": true, "Call": true, "ClassDef": true, "TypeVarTuple": true, "arg": true}
)

// expr reads a field that must be an expression in context ctx.
func (r *treeReader) expr(n object.Value, field string, ctx ast.Context) ast.Expr {
	v := r.required(n, field)
	if r.bad {
		return nil
	}
	return r.exprOf(n, v, ctx)
}

// optional reads a field that may be None.
func (r *treeReader) optional(n object.Value, field string) ast.Expr {
	v := r.field(n, field)
	if r.bad || v.IsNull() || v.IsNone() {
		return nil
	}
	return r.exprOf(n, v, ast.Load)
}

func (r *treeReader) exprs(n object.Value, field string, ctx ast.Context) []ast.Expr {
	return r.exprList(n, r.list(n, field), ctx)
}

func (r *treeReader) exprList(n object.Value, items []object.Value, ctx ast.Context) []ast.Expr {
	var out []ast.Expr
	for _, v := range items {
		if v.IsNone() {
			r.valueError("None disallowed in expression list")
		}
		if r.bad {
			return nil
		}
		out = append(out, r.exprOf(n, v, ctx))
	}
	return out
}

// context checks the ctx of a node that can be assigned to.
func (r *treeReader) context(n object.Value, want ast.Context) {
	v := r.field(n, "ctx")
	if r.bad {
		return
	}
	got := ast.Load
	if !v.IsNull() && !v.IsNone() {
		got = ast.Context(r.operator(v, "expr_context", contextOps))
	}
	if got != want {
		r.valueError("expression must have %s context but has %s instead", want, got)
	}
}

// exprOf reads the expression v, a part of the node parent.
func (r *treeReader) exprOf(parent, v object.Value, ctx ast.Context) ast.Expr {
	if !r.enter() {
		return nil
	}
	defer r.rt.Leave()
	kind := r.kind(v)
	if ctx != ast.Load {
		switch kind {
		case "Attribute", "Subscript", "Starred", "Name", "List", "Tuple":
		default:
			if r.isExpr(v) {
				r.valueError("expression which can't be assigned to in %s context", ctx)
			}
		}
	}
	if kind == "Starred" && !starAllowed[r.kind(parent)] {
		if loc := r.loc(v, "expr"); !r.bad {
			r.bad = true
			r.rt.SyntaxErrorAt(&object.SyntaxErrorType, object.SyntaxErrorInfo{Msg: "can't use starred expression here", Filename: r.filename, HasLocation: true,
				Line: int(loc.Line), Offset: int(loc.Col) + 1, EndLine: int(loc.EndLine), EndOffset: int(loc.EndCol) + 1})
		}
	}
	if r.bad {
		return nil
	}
	e := r.exprNode(kind, v, ctx)
	if r.bad {
		return nil
	}
	return e
}

// isExpr reports whether v is any node of the sort expr.
func (r *treeReader) isExpr(v object.Value) bool {
	base := r.names.GetStr("expr")
	return !base.IsNull() && base.AsType() != nil && v.Type().IsSubtype(base.AsType())
}

func (r *treeReader) exprNode(kind string, v object.Value, ctx ast.Context) ast.Expr {
	loc := r.loc(v, "expr")
	if !r.isExpr(v) {
		r.expected("expr", v)
	}
	if r.bad {
		return nil
	}
	const load = ast.Load
	switch kind {
	case "BoolOp":
		n := &ast.BoolOp{Loc: loc, Op: ast.BoolOperator(r.operator(r.required(v, "op"), "boolop", boolOps)), Values: r.exprs(v, "values", load)}
		if len(n.Values) < 2 {
			r.valueError("BoolOp with less than 2 values")
		}
		return n
	case "NamedExpr":
		t, ok := r.expr(v, "target", ast.Store).(*ast.Name)
		if !ok {
			r.typeError("NamedExpr target must be a Name")
		}
		return &ast.NamedExpr{Loc: loc, Target: t, Value: r.expr(v, "value", load)}
	case "BinOp":
		return &ast.BinOp{Loc: loc, Left: r.expr(v, "left", load), Op: ast.Operator(r.operator(r.required(v, "op"), "operator", binaryOps)), Right: r.expr(v, "right", load)}
	case "UnaryOp":
		return &ast.UnaryOp{Loc: loc, Op: ast.UnaryOperator(r.operator(r.required(v, "op"), "unaryop", unaryOps)), Operand: r.expr(v, "operand", load)}
	case "Lambda":
		return &ast.Lambda{Loc: loc, Args: r.arguments(v), Body: r.expr(v, "body", load)}
	case "IfExp":
		return &ast.IfExp{Loc: loc, Test: r.expr(v, "test", load), Body: r.expr(v, "body", load), Orelse: r.expr(v, "orelse", load)}
	case "Dict":
		return r.dict(v, loc)
	case "Set":
		return &ast.Set{Loc: loc, Elts: r.exprs(v, "elts", load)}
	case "ListComp", "SetComp", "DictComp", "GeneratorExp":
		gens := r.generators(v)
		switch {
		case kind == "ListComp":
			return &ast.ListComp{Loc: loc, Elt: r.expr(v, "elt", load), Generators: gens}
		case kind == "SetComp":
			return &ast.SetComp{Loc: loc, Elt: r.expr(v, "elt", load), Generators: gens}
		case kind == "DictComp":
			return &ast.DictComp{Loc: loc, Key: r.expr(v, "key", load), Value: r.expr(v, "value", load), Generators: gens}
		}
		return &ast.GeneratorExp{Loc: loc, Elt: r.expr(v, "elt", load), Generators: gens}
	case "Await":
		return &ast.Await{Loc: loc, Value: r.expr(v, "value", load)}
	case "Yield":
		return &ast.Yield{Loc: loc, Value: r.optional(v, "value")}
	case "YieldFrom":
		return &ast.YieldFrom{Loc: loc, Value: r.expr(v, "value", load)}
	case "Compare":
		return r.compare(v, loc)
	case "Call":
		return &ast.Call{Loc: loc, Func: r.expr(v, "func", load), Args: r.exprs(v, "args", load), Keywords: r.keywords(v)}
	case "FormattedValue":
		return r.formatted(v, loc)
	case "JoinedStr":
		return r.joined(v, loc)
	case "Constant":
		c := r.constantOf(v)
		if r.bad {
			return nil
		}
		return r.constant(c, loc)
	case "Attribute":
		n := &ast.Attribute{Loc: loc, Value: r.expr(v, "value", load), Attr: r.text(r.required(v, "attr")), Ctx: ctx}
		r.context(v, ctx)
		return n
	case "Subscript":
		n := &ast.Subscript{Loc: loc, Value: r.expr(v, "value", load), Index: r.expr(v, "slice", load), Ctx: ctx}
		r.context(v, ctx)
		return n
	case "Starred":
		n := &ast.Starred{Loc: loc, Value: r.expr(v, "value", ctx), Ctx: ctx}
		r.context(v, ctx)
		return n
	case "Name":
		n := &ast.Name{Loc: loc, Id: r.name(v, "id"), Ctx: ctx}
		r.context(v, ctx)
		return n
	case "List":
		n := &ast.List{Loc: loc, Elts: r.exprs(v, "elts", ctx), Ctx: ctx}
		r.context(v, ctx)
		return n
	case "Tuple":
		n := &ast.Tuple{Loc: loc, Elts: r.exprs(v, "elts", ctx), Ctx: ctx}
		r.context(v, ctx)
		return n
	case "Slice":
		return &ast.Slice{Loc: loc, Lower: r.optional(v, "lower"), Upper: r.optional(v, "upper"), Step: r.optional(v, "step")}
	}
	r.expected("expr", v)
	return nil
}

// constantOf reads the value of a constant: the one required field where None
// is a value.
func (r *treeReader) constantOf(n object.Value) object.Value {
	const name = "value"
	v := r.field(n, name)
	if !r.bad && v.IsNull() {
		r.typeError("required field \"%s\" missing from %s", name, r.kind(n))
	}
	return v
}

func (r *treeReader) dict(v object.Value, loc ast.Loc) ast.Expr {
	keys, values := r.list(v, "keys"), r.list(v, "values")
	if len(keys) != len(values) {
		r.valueError("Dict doesn't have the same number of keys as values")
	}
	n := &ast.Dict{Loc: loc, Values: r.exprList(v, values, ast.Load)}
	for _, k := range keys {
		if r.bad {
			return nil
		}
		if k.IsNone() {
			n.Keys = append(n.Keys, nil)
			continue
		}
		n.Keys = append(n.Keys, r.exprOf(v, k, ast.Load))
	}
	return n
}

func (r *treeReader) compare(v object.Value, loc ast.Loc) ast.Expr {
	ops := r.list(v, "ops")
	n := &ast.Compare{Loc: loc, Left: r.expr(v, "left", ast.Load), Comparators: r.exprs(v, "comparators", ast.Load)}
	for _, op := range ops {
		n.Ops = append(n.Ops, ast.CmpOp(r.operator(op, "cmpop", compareOps)))
	}
	if len(n.Comparators) == 0 {
		r.valueError("Compare with no comparators")
	}
	if len(n.Comparators) != len(n.Ops) {
		r.valueError("Compare has a different number of comparators and operands")
	}
	return n
}

func (r *treeReader) formatted(v object.Value, loc ast.Loc) ast.Expr {
	n := &ast.FormattedValue{Loc: loc, Value: r.expr(v, "value", ast.Load), Conversion: r.number(v, "conversion", -1, "FormattedValue"), FormatSpec: r.optional(v, "format_spec")}
	switch n.Conversion {
	case -1, 's', 'r', 'a':
	default:
		if !r.bad {
			r.bad = true
			r.rt.Raisef(&object.SystemErrorType, "Unrecognized conversion character %d", n.Conversion)
		}
	}
	if n.FormatSpec != nil {
		if _, ok := n.FormatSpec.(*ast.JoinedStr); !ok {
			n.FormatSpec = &ast.JoinedStr{Loc: loc, Values: []ast.Expr{asField(n.FormatSpec)}}
		}
	}
	return n
}

func (r *treeReader) joined(v object.Value, loc ast.Loc) ast.Expr {
	n := &ast.JoinedStr{Loc: loc, Values: r.exprs(v, "values", ast.Load)}
	for i, e := range n.Values {
		n.Values[i] = asField(e)
	}
	return n
}

// asField makes a part of an f-string of any expression.
func asField(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case nil, *ast.FormattedValue:
		return e
	case *ast.Constant:
		if e.Kind == ast.Str {
			return e
		}
	}
	return &ast.FormattedValue{Loc: e.Span(), Value: e, Conversion: -1}
}

func (r *treeReader) generators(v object.Value) []*ast.Comprehension {
	var out []*ast.Comprehension
	for _, g := range r.list(v, "generators") {
		if r.bad {
			return nil
		}
		if r.kind(g) != "comprehension" {
			r.expected("comprehension", g)
			return nil
		}
		out = append(out, &ast.Comprehension{Target: r.expr(g, "target", ast.Store), Iter: r.expr(g, "iter", ast.Load),
			Ifs: r.exprs(g, "ifs", ast.Load), IsAsync: r.number(g, "is_async", -1, "comprehension") > 0})
	}
	if len(out) == 0 {
		r.valueError("comprehension with no generators")
	}
	return out
}

func (r *treeReader) keywords(v object.Value) []*ast.Keyword {
	var out []*ast.Keyword
	for _, k := range r.list(v, "keywords") {
		if r.bad {
			return nil
		}
		if r.kind(k) != "keyword" {
			r.expected("keyword", k)
			return nil
		}
		out = append(out, &ast.Keyword{Loc: r.loc(k, "keyword"), Arg: r.optionalName(k, "arg"), Value: r.expr(k, "value", ast.Load)})
	}
	return out
}

// constant makes the literal of a value, or an expression of literals for a
// tuple and a complex number with two parts.
func (r *treeReader) constant(v object.Value, loc ast.Loc) ast.Expr {
	c := &ast.Constant{Loc: loc}
	for i, s := range singletons {
		if v == s {
			c.Kind = [...]ast.ConstKind{ast.None, ast.True, ast.False, ast.Ellipsis}[i]
			return c
		}
	}
	switch v.Type() {
	case &object.IntType:
		c.Kind = ast.Int
		if b, _ := bigOf(v); b.IsInt64() {
			c.Int = b.Int64()
		} else {
			c.Big = b
		}
		return c
	case &object.FloatType:
		c.Kind, c.Float = ast.Float, v.Float()
		if c.Float < 0 || math.Signbit(c.Float) {
			c.Float = -c.Float
			return &ast.UnaryOp{Loc: loc, Op: ast.USub, Operand: c}
		}
		return c
	case &object.ComplexType:
		re, im := object.AsComplex(v).Parts()
		c.Kind, c.Float = ast.Imag, im
		if re == 0 && !math.Signbit(re) {
			return c
		}
		return &ast.BinOp{Loc: loc, Left: &ast.Constant{Loc: loc, Kind: ast.Float, Float: re}, Op: ast.Add, Right: c}
	case &object.StrType:
		c.Kind, c.Str = ast.Str, object.AsStr(v).Go()
		return c
	case &object.BytesType:
		b, _ := object.BytesOf(v)
		c.Kind, c.Str = ast.Bytes, string(b)
		return c
	case &object.TupleType, &object.FrozensetType:
		if !r.constants(v) {
			return nil
		}
		c.Kind, c.Value = ast.Other, v
		return c
	}
	r.typeError("got an invalid type in Constant: %s", object.TypeName(v))
	return nil
}

// constants checks that the items of a tuple or frozenset can be constants.
func (r *treeReader) constants(v object.Value) bool {
	if !r.enter() {
		return false
	}
	defer r.rt.Leave()
	items, ok := object.ToSlice(r.rt, v)
	for i := 0; ok && i < len(items); i++ {
		ok = r.constant(items[i], ast.Loc{}) != nil
	}
	r.bad = r.bad || !ok
	return ok
}
