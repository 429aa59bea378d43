package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file walks expressions and patterns for CodeConsts.

// bigDisplay is how many things CPython's compiler likes to have on its stack at
// most (STACK_USE_GUIDELINE).
const bigDisplay = 30

func (w *constWalk) exprs(list []ast.Expr) {
	for _, e := range list {
		w.expr(e)
	}
}

func (w *constWalk) expr(e ast.Expr) {
	if e == nil || !w.rt.Work(nodeWork) {
		return
	}
	if v, ok := w.value(e); ok {
		w.add(v)
		return
	}
	switch n := e.(type) {
	case *ast.Attribute:
		w.expr(n.Value)
	case *ast.Call:
		w.expr(n.Func)
		w.call(n.Args, n.Keywords, 0)
	case *ast.Lambda:
		w.defaults(n.Args)
		w.inner(w.unit.table.Of(n))
	case *ast.ListComp:
		w.inlined(n, n.Generators, n.Elt)
	case *ast.SetComp:
		w.inlined(n, n.Generators, n.Elt)
	case *ast.DictComp:
		w.inlined(n, n.Generators, n.Key, n.Value)
	case *ast.GeneratorExp:
		w.inner(w.unit.table.Of(n))
		w.iterable(n.Generators[0].Iter)
	case *ast.NamedExpr:
		w.expr(n.Value)
	case *ast.IfExp:
		dead := w.dead
		is := w.cond(n.Test)
		w.in(dead || is == never, func() { w.expr(n.Body) })
		w.in(dead || is == always, func() { w.expr(n.Orelse) })
		w.dead = dead
	case *ast.Dict:
		w.dict(n)
	case *ast.BoolOp:
		w.boolOp(n)
	case *ast.BinOp:
		if parts := w.percentParts(n); parts != nil {
			w.expr(parts)
			break
		}
		w.expr(n.Left)
		w.expr(n.Right)
	case *ast.UnaryOp:
		w.expr(n.Operand)
	case *ast.Compare:
		w.expr(n.Left)
		for i, c := range n.Comparators {
			if i == len(n.Ops)-1 && (n.Ops[i] == ast.In || n.Ops[i] == ast.NotIn) {
				w.iterable(c)
			} else {
				w.expr(c)
			}
		}
	case *ast.Subscript:
		w.expr(n.Value)
		w.expr(n.Index)
	case *ast.Slice:
		w.orNone(n.Lower)
		w.orNone(n.Upper)
		w.expr(n.Step)
	case *ast.Tuple:
		if n.Ctx == ast.Load {
			w.tuple(n.Elts)
		} else {
			w.exprs(n.Elts)
		}
	case *ast.List:
		if n.Ctx != ast.Load || !w.display(n.Elts, false) {
			w.exprs(n.Elts)
		}
	case *ast.Set:
		if !w.display(n.Elts, true) {
			w.exprs(n.Elts)
		}
	case *ast.Starred:
		w.expr(n.Value)
	case *ast.Await:
		w.expr(n.Value)
		w.add(object.None)
	case *ast.Yield:
		w.orNone(n.Value)
	case *ast.YieldFrom:
		w.expr(n.Value)
		w.add(object.None)
	case *ast.JoinedStr:
		if len(n.Values) == 0 || len(n.Values) > bigDisplay {
			w.add(object.NewStr(""))
		}
		w.exprs(n.Values)
	case *ast.FormattedValue:
		w.expr(n.Value)
		w.expr(n.FormatSpec)
	}
}

// boolOp walks "and" or "or": a constant before the last value is the result, or
// leaves no trace.
func (w *constWalk) boolOp(n *ast.BoolOp) {
	dead := w.dead
	for i, x := range n.Values {
		v, ok := w.value(x)
		switch {
		case !ok || i == len(n.Values)-1:
			w.expr(x)
		case (object.Truth(w.rt, v) == 1) == (n.Op == ast.And):
			w.put(v, false)
		default:
			w.add(v)
			w.dead = true
		}
	}
	w.dead = dead
}

func (w *constWalk) orNone(e ast.Expr) {
	if e == nil {
		w.add(object.None)
	} else {
		w.expr(e)
	}
}

// outcome is what a condition is known to be.
type outcome uint8

const (
	sometimes outcome = iota
	always
	never
)

func (t outcome) not() outcome {
	switch t {
	case always:
		return never
	case never:
		return always
	}
	return sometimes
}

// cond walks what a jump depends on: constants decide it when the code is made,
// and None is compared with by the jump itself.
func (w *constWalk) cond(e ast.Expr) outcome {
	if v, ok := w.value(e); ok {
		w.put(v, false)
		if object.Truth(w.rt, v) == 1 {
			return always
		}
		return never
	}
	switch n := e.(type) {
	case *ast.UnaryOp:
		if n.Op == ast.Not {
			return w.cond(n.Operand).not()
		}
	case *ast.BoolOp:
		// One such value decides the whole, otherwise all must be known.
		decides, dead := never, w.dead
		if n.Op == ast.Or {
			decides = always
		}
		is := decides.not()
		for _, x := range n.Values {
			switch w.cond(x) {
			case decides:
				is, w.dead = decides, true
			case sometimes:
				if is != decides {
					is = sometimes
				}
			}
		}
		w.dead = dead
		return is
	case *ast.IfExp:
		dead := w.dead
		test := w.cond(n.Test)
		w.dead = dead || test == never
		a := w.cond(n.Body)
		w.dead = dead || test == always
		b := w.cond(n.Orelse)
		w.dead = dead
		switch {
		case test == always || a == b:
			return a
		case test == never:
			return b
		}
		return sometimes
	case *ast.Compare:
		if k, ok := n.Comparators[0].(*ast.Constant); ok && len(n.Ops) == 1 && k.Kind == ast.None && (n.Ops[0] == ast.Is || n.Ops[0] == ast.IsNot) {
			w.expr(n.Left)
			w.put(object.None, false)
			return sometimes
		}
	}
	w.expr(e)
	return sometimes
}

// tuple walks a tuple that is no constant as a tree, but can become one.
func (w *constWalk) tuple(elts []ast.Expr) {
	items := make([]Value, len(elts))
	all := true
	for i, e := range elts {
		v, ok := w.loaded(e)
		if !ok {
			all = false
			break
		}
		items[i] = v
	}
	if !all {
		w.exprs(elts)
		return
	}
	w.together(items)
}

// loaded returns what an expression is if its code is nothing but the loading of
// a constant.
func (w *constWalk) loaded(e ast.Expr) (Value, bool) {
	if s, ok := e.(*ast.JoinedStr); ok {
		switch len(s.Values) {
		case 0:
			return object.NewStr(""), true
		case 1:
			return w.value(s.Values[0])
		}
		return Value{}, false
	}
	return w.value(e)
}

// display walks a list or set of constants that are kept as one; false: it is
// another kind of display.
func (w *constWalk) display(elts []ast.Expr, set bool) bool {
	if len(elts) <= 2 {
		return false
	}
	items, ok := w.values(elts)
	if !ok {
		return false
	}
	w.constantOf(items, set)
	return true
}

func (w *constWalk) constantOf(items []Value, set bool) {
	if !set {
		w.add(object.NewTuple(items))
	} else if s := object.NewConstantSet(w.rt, items); s != nil {
		w.add(s.Value())
	}
}

// iterable walks what a loop goes over or "in" looks into.
func (w *constWalk) iterable(e ast.Expr) {
	switch n := e.(type) {
	case *ast.List:
		if items, ok := w.values(n.Elts); ok {
			w.constantOf(items, false)
			return
		}
	case *ast.Set:
		if items, ok := w.values(n.Elts); ok {
			w.constantOf(items, true)
			return
		}
	}
	w.expr(e)
}

// dict walks a dict display: keys that are all constants become one tuple.
func (w *constWalk) dict(n *ast.Dict) {
	for from := 0; from < len(n.Keys); {
		if n.Keys[from] == nil {
			w.expr(n.Values[from])
			from++
			continue
		}
		to := from
		for to < len(n.Keys) && n.Keys[to] != nil && to-from <= longRow {
			to++
		}
		w.items(n.Keys[from:to], n.Values[from:to])
		from = to
	}
}

func (w *constWalk) items(keys, values []ast.Expr) {
	if len(keys) > 1 && len(keys)*2 <= bigDisplay {
		if names, ok := w.values(keys); ok {
			w.exprs(values)
			w.add(object.NewTuple(names))
			return
		}
	}
	for i, k := range keys {
		w.expr(k)
		w.expr(values[i])
	}
}

// call walks arguments; pushed are those that are there before them.
func (w *constWalk) call(args []ast.Expr, kws []*ast.Keyword, pushed int) {
	plain := len(args)+2*len(kws) <= bigDisplay && !hasStar(args)
	for _, k := range kws {
		plain = plain && k.Arg != ""
	}
	if plain {
		w.exprs(args)
		if len(kws) > 0 {
			w.keywords(kws, false)
		}
		return
	}
	switch {
	case pushed == 0 && len(args) == 1 && hasStar(args):
		w.exprs(args)
	case len(args) > 2 && w.display(args, false):
	case pushed == 0:
		w.tuple(args)
	default:
		w.exprs(args)
	}
	from := 0
	for i, k := range kws {
		if k.Arg == "" {
			w.keywords(kws[from:i], true)
			w.expr(k.Value)
			from = i + 1
		}
	}
	w.keywords(kws[from:], true)
}

// keywords walks named arguments, their names last; inDict: for a dict, which has
// a single name before its value, and many likewise.
func (w *constWalk) keywords(kws []*ast.Keyword, inDict bool) {
	names := make([]Value, len(kws))
	pairs := inDict && (len(kws) == 1 || len(kws)*2 > bigDisplay)
	for i, k := range kws {
		names[i] = object.NewStr(k.Arg)
		if pairs {
			w.add(names[i])
		}
		w.expr(k.Value)
	}
	if !pairs && len(kws) > 0 {
		w.add(object.NewTuple(names))
	}
}

// inlined walks a comprehension, whose variables are its own.
func (w *constWalk) inlined(n ast.Expr, gens []*ast.Comprehension, elts ...ast.Expr) {
	w.iterable(gens[0].Iter)
	outer := w.sc
	if sc := w.unit.table.Of(n); sc != nil {
		w.sc = sc
	}
	w.clauses(gens, elts...)
	w.sc = outer
}

// clauses walks a comprehension from its first target on.
func (w *constWalk) clauses(gens []*ast.Comprehension, elts ...ast.Expr) {
	dead := w.dead
	for i, g := range gens {
		if i > 0 {
			w.iterable(g.Iter)
		}
		if g.IsAsync {
			w.add(object.None)
		}
		w.expr(g.Target)
		for _, c := range g.Ifs {
			if w.cond(c) == never {
				w.dead = true
			}
		}
	}
	w.exprs(elts)
	w.dead = dead
}

func (w *constWalk) match(n *ast.Match) {
	if len(n.Cases) == 1 && wildcard(n.Cases[0].Pattern) {
		w.statement(n.Subject)
	} else {
		w.expr(n.Subject)
	}
	dead, ends := w.dead, true
	for _, c := range n.Cases {
		w.dead = dead
		w.pattern(c.Pattern)
		if c.Guard != nil && w.cond(c.Guard) == never {
			w.dead = true
		}
		w.suite(c.Body)
		ends = w.dead && ends
		if as, ok := c.Pattern.(*ast.MatchAs); ok && as.Pattern == nil && c.Guard == nil {
			dead = true
		}
	}
	w.dead = ends && dead
}

func (w *constWalk) patterns(list []ast.Pattern) {
	for _, p := range list {
		w.pattern(p)
	}
}

func (w *constWalk) pattern(p ast.Pattern) {
	switch n := p.(type) {
	case *ast.MatchValue:
		w.expr(n.Value)
	case *ast.MatchSingleton:
		switch n.Value {
		case ast.True:
			w.add(object.True)
		case ast.False:
			w.add(object.False)
		default:
			w.put(object.None, false)
		}
	case *ast.MatchSequence:
		w.sequence(n)
	case *ast.MatchMapping:
		if len(n.Keys) > 0 {
			w.add(object.Int(int64(len(n.Keys))))
		}
		if len(n.Keys) > 0 || n.Rest != "" {
			keys := make([]ast.Expr, len(n.Keys))
			for i, k := range n.Keys {
				keys[i] = k
			}
			w.tuple(keys)
			w.put(object.None, false)
		}
		w.patterns(n.Patterns)
	case *ast.MatchClass:
		w.expr(n.Cls)
		names := make([]Value, len(n.KwdAttrs))
		for i, a := range n.KwdAttrs {
			names[i] = object.NewStr(a)
		}
		w.add(object.NewTuple(names))
		w.put(object.None, false)
		w.patterns(n.Patterns)
		w.patterns(n.KwdPatterns)
	case *ast.MatchAs:
		if n.Pattern != nil {
			w.pattern(n.Pattern)
		}
	case *ast.MatchOr:
		w.patterns(n.Patterns)
	}
}

func wildcard(p ast.Pattern) bool {
	as, ok := p.(*ast.MatchAs)
	return ok && as.Pattern == nil && as.Name == ""
}

// sequence walks a sequence pattern: the length it asks for, and the indexes of
// its items if a "*_" lets it pick them.
func (w *constWalk) sequence(n *ast.MatchSequence) {
	size, star, named, wild := len(n.Patterns), -1, false, true
	for i, p := range n.Patterns {
		if s, ok := p.(*ast.MatchStar); ok {
			star, named = i, s.Name != ""
			wild = wild && !named
		} else {
			wild = wild && wildcard(p)
		}
	}
	switch {
	case star < 0:
		w.add(object.Int(int64(size)))
	case size > 1:
		w.add(object.Int(int64(size - 1)))
	}
	if wild {
		return
	}
	if star < 0 || named {
		w.patterns(n.Patterns)
		return
	}
	for i, p := range n.Patterns {
		if i == star || wildcard(p) {
			continue
		}
		if i < star {
			w.add(object.Int(int64(i)))
		} else {
			w.add(object.Int(int64(size - i)))
		}
		w.pattern(p)
	}
}
