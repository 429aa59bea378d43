package scope

import "github.com/ouro-lang/ouro/ast"

// This file walks expressions and patterns.

func (b *builder) exprs(list []ast.Expr) {
	for _, e := range list {
		b.expr(e)
	}
}

// elts walks the elements of a display or the arguments of a call, which may be
// starred.
func (b *builder) elts(list []ast.Expr) {
	for _, e := range list {
		b.starOK(e)
	}
}

// stars checks the starred targets among those of an assignment.
func (b *builder) stars(n ast.Expr, elts []ast.Expr, ctx ast.Context) {
	if ctx != ast.Store {
		return
	}
	seen := false
	for i, e := range elts {
		if _, ok := e.(*ast.Starred); !ok {
			continue
		}
		if seen {
			b.late(n.Span(), "multiple starred expressions in assignment")
		}
		if i >= 1<<8 {
			// What CPython's instruction has room for.
			b.late(n.Span(), "too many expressions in star-unpacking assignment")
		}
		seen = true
	}
}

// starOK walks an expression that may be starred.
func (b *builder) starOK(e ast.Expr) {
	if s, ok := e.(*ast.Starred); ok {
		b.expr(s.Value)
		return
	}
	b.expr(e)
}

func (b *builder) keywords(list []*ast.Keyword) {
	for _, k := range list {
		if k.Arg != "" {
			b.checkName(k.Arg, k.Span())
		}
		b.expr(k.Value)
	}
}

// repeated refuses keyword arguments of one name, which the compiler does before it looks at an argument.
func (b *builder) repeated(list []*ast.Keyword) {
	if len(list) < 2 {
		return
	}
	seen := make(map[string]bool, len(list))
	for _, k := range list {
		if k.Arg != "" && seen[k.Arg] {
			b.late(k.Span(), "keyword argument repeated: %s", k.Arg)
		}
		seen[k.Arg] = true
	}
}

// target walks an expression that is assigned to.
func (b *builder) target(e ast.Expr) { b.expr(e) }

func (b *builder) expr(e ast.Expr) {
	if e == nil {
		return
	}
	b.enter(e)
	b.doubt = b.doubt || doubtful(e)
	b.expr1(e)
	b.depth--
}

func (b *builder) expr1(e ast.Expr) {
	switch n := e.(type) {
	case *ast.Name:
		if n.Ctx == ast.Load {
			b.use(n.Id)
			if b.targetOf == b.cur {
				b.inTarget(n)
			}
		} else {
			if n.Ctx == ast.Del && n.Id == "__debug__" {
				b.late(n.Span(), "cannot delete __debug__")
			}
			b.bind(n.Id, n.Span())
		}
	case *ast.BoolOp:
		b.exprs(n.Values)
	case *ast.NamedExpr:
		b.bindWalrus(n)
		b.expr(n.Value)
	case *ast.BinOp:
		b.expr(n.Left)
		b.expr(n.Right)
	case *ast.UnaryOp:
		b.expr(n.Operand)
	case *ast.Lambda:
		b.defaults(n.Args)
		b.open(Lambda, "<lambda>", n)
		b.function(n.Args, func() { b.expr(n.Body) })
	case *ast.IfExp:
		b.expr(n.Test)
		b.expr(n.Body)
		b.expr(n.Orelse)
	case *ast.Dict:
		for i, k := range n.Keys {
			b.expr(k)
			b.expr(n.Values[i])
		}
	case *ast.Set:
		b.elts(n.Elts)
	case *ast.ListComp:
		b.comprehension(n, Comprehension, "<listcomp>", n.Generators, n.Elt, nil)
	case *ast.SetComp:
		b.comprehension(n, Comprehension, "<setcomp>", n.Generators, n.Elt, nil)
	case *ast.DictComp:
		b.comprehension(n, Comprehension, "<dictcomp>", n.Generators, n.Key, n.Value)
	case *ast.GeneratorExp:
		b.comprehension(n, GenExp, "<genexpr>", n.Generators, n.Elt, nil)
	case *ast.Await:
		b.notAnnotating(n, "await")
		if s := b.cur; s.Kind == Comprehension {
			// The comprehension is what has to be in an async function.
			s.HasAwait = true
		} else {
			if !s.IsFunction() && !(s.Kind == Module && b.mode.TopLevelAwait) {
				b.late(n.Span(), "'await' outside function")
			}
			b.needAsync(n.Span(), "'await' outside async function")
		}
		b.expr(n.Value)
	case *ast.Yield:
		b.yield(n, n.Value, "'yield' outside function")
	case *ast.YieldFrom:
		b.yield(n, n.Value, "'yield from' outside function")
	case *ast.Compare:
		b.expr(n.Left)
		b.exprs(n.Comparators)
	case *ast.Call:
		b.expr(n.Func)
		b.repeated(n.Keywords)
		b.elts(n.Args)
		b.keywords(n.Keywords)
	case *ast.FormattedValue:
		b.expr(n.Value)
		b.expr(n.FormatSpec)
	case *ast.JoinedStr:
		b.exprs(n.Values)
	case *ast.Attribute:
		if n.Ctx == ast.Store {
			b.checkName(n.Attr, n.Span())
		}
		b.expr(n.Value)
	case *ast.Subscript:
		b.expr(n.Value)
		b.expr(n.Index)
	case *ast.Starred:
		if n.Ctx == ast.Store {
			b.late(n.Span(), "starred assignment target must be in a list or tuple")
		}
		b.late(n.Span(), "can't use starred expression here")
		b.expr(n.Value)
	case *ast.List:
		b.stars(n, n.Elts, n.Ctx)
		b.elts(n.Elts)
	case *ast.Tuple:
		b.stars(n, n.Elts, n.Ctx)
		b.elts(n.Elts)
	case *ast.Slice:
		b.expr(n.Lower)
		b.expr(n.Upper)
		b.expr(n.Step)
	}
}

func (b *builder) yield(n, value ast.Expr, outside string) {
	b.notAnnotating(n, "yield")
	s := b.cur
	if s.Kind == Module || s.Kind == Class {
		b.late(n.Span(), "%s", outside)
	}
	if _, from := n.(*ast.YieldFrom); from && s.IsAsync {
		b.late(n.Span(), "'yield from' inside async function")
	}
	b.expr(value)
	if s.Kind == Comprehension || s.Kind == GenExp {
		b.fail(n.Span(), "'yield' inside %s", comprehensionNames[s.Name])
	}
	s.HasYield = true
}

// notAnnotating refuses an expression in type parameters, aliases and
// annotations that are not evaluated on the spot.
func (b *builder) notAnnotating(n ast.Expr, word string) {
	if in := b.cur.annotating; in != "" {
		b.fail(n.Span(), "%s expression cannot be used within %s", word, in)
	}
}

var comprehensionNames = map[string]string{
	"<listcomp>": "list comprehension", "<setcomp>": "set comprehension",
	"<dictcomp>": "dict comprehension", "<genexpr>": "generator expression",
}

// comprehension walks a comprehension or generator expression. The first
// iterable belongs to the scope around it.
func (b *builder) comprehension(n ast.Expr, k Kind, name string, gens []*ast.Comprehension, elt, val ast.Expr) {
	before := b.lateError
	b.iterOf++
	b.expr(gens[0].Iter)
	b.iterOf--
	late := b.lateError
	if k == GenExp {
		b.lateError = before // the code of what is inside comes before that of the first iterable
	}
	s := b.open(k, name, n)
	iterOf := b.iterOf
	if k == GenExp {
		p := s.symbol(".0")
		p.bound, p.Param = true, true
	}
	for i, g := range gens {
		b.compTarget(g.Target)
		if i > 0 {
			b.iterOf++
			b.expr(g.Iter)
			b.iterOf--
		}
		b.exprs(g.Ifs)
		if g.IsAsync {
			if k == GenExp {
				s.IsAsync, s.HasAwait = true, true
			} else {
				s.HasAwait = true
			}
		}
	}
	// CPython's symbol table looks at a dict's value before its key.
	b.expr(val)
	b.expr(elt)
	b.iterOf = iterOf
	b.close(s)
	if k == GenExp && b.lateError == nil {
		b.lateError = late
	}
	switch {
	case !s.HasAwait:
	case k == GenExp:
		s.IsAsync = true
	case b.cur.Kind == Comprehension:
		b.cur.HasAwait = true
	default:
		// This is found out before anything inside is compiled.
		inside := b.lateError
		b.lateError = late
		b.needAsync(n.Span(), "asynchronous comprehension outside of an asynchronous function")
		if b.lateError == nil {
			b.lateError = inside
		}
	}
}

// compTarget binds iteration variables, which := must not rebind.
func (b *builder) compTarget(e ast.Expr) {
	switch n := e.(type) {
	case *ast.Name:
		b.bind(n.Id, n.Span())
		b.inTarget(n)
	case *ast.Tuple:
		b.stars(n, n.Elts, n.Ctx)
		for _, x := range n.Elts {
			b.compTarget(x)
		}
	case *ast.List:
		b.stars(n, n.Elts, n.Ctx)
		for _, x := range n.Elts {
			b.compTarget(x)
		}
	case *ast.Starred:
		b.compTarget(n.Value)
	default:
		outer := b.targetOf
		b.targetOf = b.cur
		b.expr(e)
		b.targetOf = outer
	}
}

// inTarget marks a name that stands in the target of a comprehension. To CPython those that are only read there, as the x of
// for a[x] in b, are iteration variables too, once something binds them.
func (b *builder) inTarget(n *ast.Name) {
	sym := b.cur.symbol(b.cur.Mangle(n.Id))
	if sym.walrus {
		b.fail(n.Span(), "comprehension inner loop cannot rebind assignment expression target '%s'", n.Id)
	}
	sym.iterVar = true
}

func (b *builder) matchStmt(n *ast.Match) {
	b.expr(n.Subject)
	for i, c := range n.Cases {
		b.checkCase(n, i)
		b.pattern(c.Pattern)
		b.expr(c.Guard)
		b.suite(c.Body)
	}
}

func (b *builder) patterns(list []ast.Pattern) {
	for _, p := range list {
		b.pattern(p)
	}
}

func (b *builder) pattern(p ast.Pattern) {
	b.enter(p)
	switch n := p.(type) {
	case *ast.MatchValue:
		b.expr(n.Value)
	case *ast.MatchSequence:
		b.patterns(n.Patterns)
	case *ast.MatchMapping:
		for _, k := range n.Keys {
			b.expr(k)
		}
		b.patterns(n.Patterns)
		if n.Rest != "" {
			b.bind(n.Rest, n.Span())
		}
	case *ast.MatchClass:
		b.expr(n.Cls)
		b.patterns(n.Patterns)
		b.patterns(n.KwdPatterns)
	case *ast.MatchStar:
		if n.Name != "" {
			b.bind(n.Name, n.Span())
		}
	case *ast.MatchAs:
		if n.Pattern != nil {
			b.pattern(n.Pattern)
		}
		if n.Name != "" {
			b.bind(n.Name, n.Span())
		}
	case *ast.MatchOr:
		b.patterns(n.Patterns)
	}
	b.depth--
}
