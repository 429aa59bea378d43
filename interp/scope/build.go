package scope

import (
	"fmt"
	"strings"

	"github.com/ouro-lang/ouro/ast"
)

// Mode says how the top of a program is compiled.
type Mode struct {
	// TopLevelAwait lets the module use await (the REPL).
	TopLevelAwait bool
	// Watch, if not nil, is asked every now and then whether to go on, and told how
	// many nodes and names were looked at since it was asked last. Its error ends
	// the analysis, whose error it becomes.
	Watch func(nodes int) error
}

// Analyze resolves all names of a module. The error is an *Error.
func Analyze(m *ast.Module, mode Mode) (t *Table, err error) {
	return analyze(m.Source, m.Future, mode, func(b *builder) {
		b.futures(m.Body)
		b.stmts(m.Body)
		if b.doubt {
			b.t.Warnings = doubts(m.Body, nil, m.Future)
		}
	})
}

// AnalyzeExpr does the same for a single expression.
func AnalyzeExpr(e *ast.Expression, mode Mode) (t *Table, err error) {
	return analyze(e.Source, 0, mode, func(b *builder) {
		b.expr(e.Body)
		if b.doubt {
			b.t.Warnings = doubts(nil, e.Body, 0)
		}
	})
}

func analyze(src *ast.Source, future ast.Future, mode Mode, walk func(*builder)) (t *Table, err error) {
	t = &Table{scopes: map[ast.Node]*Scope{}, params: map[ast.Node]*Scope{}}
	b := &builder{t: t, mode: mode, future: future}
	defer func() {
		if r := recover(); r != nil {
			if s, ok := r.(stopped); ok {
				t, err = nil, s.err
				return
			}
			e, ok := r.(*Error)
			if !ok {
				panic(r)
			}
			t, err = nil, e
		}
	}()
	top := b.open(Module, "<module>", nil)
	t.Top = top
	walk(b)
	b.resolveAll(top)
	b.checkLateFuture()
	if b.lateError != nil {
		return nil, b.lateError
	}
	sortFree(top)
	assignSlots(top)
	return t, nil
}

// stopped is panicked with when Mode.Watch wants no more.
type stopped struct{ err error }

// watchEvery is how many nodes are looked at between two calls of Mode.Watch.
const watchEvery = 1024

// look counts a node or a name.
func (b *builder) look() {
	if b.looks++; b.looks < watchEvery {
		return
	}
	b.looks = 0
	if b.mode.Watch != nil {
		if err := b.mode.Watch(watchEvery); err != nil {
			panic(stopped{err})
		}
	}
}

type builder struct {
	t      *Table
	mode   Mode
	looks  int // since Mode.Watch was asked last
	future ast.Future
	// lastFuture and lastFutureCol are where the last import from __future__ at
	// the beginning stands, lateFuture is the first one that is not there.
	lastFuture, lastFutureCol int32
	lateFuture                *ast.ImportFrom

	cur   *Scope
	doubt bool // something was met that deserves a warning
	loops int  // loops around the statement, within the function
	star  int  // except* blocks around it
	// cleanups are the with statements and finally clauses around it, within the
	// innermost except* block.
	cleanups int
	depth    int
	// lateError is the first error of late.
	lateError *Error
	// around are the loops and the tries with finally around the statement, within
	// the function; loops are nil.
	around []*finalBlock
	leaves int // statements that left some
	// iterOf counts comprehension iterables around the expression, where := is
	// not allowed.
	iterOf int
	// targetOf is the comprehension whose target is being walked: no := may stand there.
	targetOf *Scope
}

// maxDepth bounds the recursion over the tree: the compiler's own limit on how
// deep a program may nest, with CPython's words.
const maxDepth = 8000

func (b *builder) fail(at ast.Span, format string, a ...any) {
	panic(&Error{Msg: fmt.Sprintf(format, a...), Span: at})
}

// late is fail for what CPython finds out only when it generates code, after all names
// are resolved: an error of names anywhere in the program goes before it.
func (b *builder) late(at ast.Span, format string, a ...any) {
	if b.lateError == nil {
		b.lateError = &Error{Msg: fmt.Sprintf(format, a...), Span: at}
	}
}

func (b *builder) open(k Kind, name string, node ast.Node) *Scope {
	s := &Scope{Kind: k, Name: name, Node: node, Parent: b.cur, Symbols: map[string]*Symbol{}, table: b.t}
	s.Host = s
	if p := b.cur; p != nil {
		if k == Comprehension {
			s.Host = p.Host
		}
		s.Private = p.Private
		if k != Class {
			s.private, s.outerPrivate = p.private, p.outerPrivate
		}
		s.Nested = p.Nested || p.IsFunction()
		s.SeesClass = (k == TypeParams || k == TypeValue) && (p.Kind == Class || p.SeesClass)
		s.Qualname = b.qualname(p, name)
		p.children = append(p.children, s)
	} else {
		s.Qualname = name
	}
	if node != nil && k != TypeParams {
		b.t.scopes[node] = s
	}
	b.cur = s
	return s
}

// qualname is the dotted name of something called name defined in p.
func (b *builder) qualname(p *Scope, name string) string {
	for p.Kind == Comprehension || p.Kind == TypeParams {
		p = p.Parent
	}
	lazy := false // the bound or default of a type parameter: named by the function around
	if p.Kind == TypeValue {
		if _, alias := p.Node.(*ast.TypeAlias); !alias {
			p, lazy = p.Parent, true
		}
	}
	if sym := p.Symbols[p.Mangle(name)]; sym != nil && sym.global {
		return name
	}
	switch {
	case p.Kind == Module:
		return name
	case p.Kind == Class || p.Kind == GenExp || lazy:
		return p.Qualname + "." + name
	}
	return p.Qualname + ".<locals>." + name
}

func (b *builder) close(s *Scope) { b.cur = s.Parent }

func (s *Scope) symbol(name string) *Symbol {
	sym := s.Symbols[name]
	if sym == nil {
		sym = &Symbol{Name: name}
		s.Symbols[name] = sym
		s.order = append(s.order, sym)
	}
	return sym
}

func (b *builder) use(name string) {
	s := b.cur
	s.symbol(s.Mangle(name)).used = true
	if name == "super" && s.Kind != Module && s.Kind != Class {
		// Zero-argument super() needs the class.
		s.symbol("__class__").used = true
	}
}

func (b *builder) bind(name string, at ast.Span) *Symbol {
	b.checkName(name, at)
	sym := b.cur.symbol(b.cur.Mangle(name))
	sym.bound, sym.assigned = true, true
	return sym
}

// isText reports whether e makes a str whatever its operands are.
func isText(e ast.Expr) bool {
	switch n := e.(type) {
	case *ast.Constant:
		return n.Kind == ast.Str
	case *ast.JoinedStr:
		return true
	}
	return false
}

// checkName refuses to bind names that are keywords elsewhere in the grammar.
func (b *builder) checkName(name string, at ast.Span) {
	if name == "__debug__" {
		b.late(at, "cannot assign to __debug__")
	}
}

// bindWalrus binds the target of := in the nearest scope that is not a
// comprehension.
func (b *builder) bindWalrus(n *ast.NamedExpr) {
	name := n.Target.Id
	if b.iterOf > 0 {
		b.fail(n.Span(), "assignment expression cannot be used in a comprehension iterable expression")
	}
	s := b.cur
	if s.annotating != "" {
		b.fail(n.Span(), "named expression cannot be used within %s", s.annotating)
	}
	for s.Kind == Comprehension || s.Kind == GenExp {
		if sym := s.Symbols[s.Mangle(name)]; sym != nil && sym.iterVar && (sym.bound || sym.walrus) {
			b.fail(n.Target.Span(), "assignment expression cannot rebind comprehension iteration variable '%s'", name)
		}
		s = s.Parent
	}
	if s == b.cur {
		b.bind(name, n.Target.Span())
		return
	}
	switch {
	case s.Kind == Class:
		b.fail(n.Target.Span(), "assignment expression within a comprehension cannot be used in a class body")
	case s.Kind == TypeParams:
		b.fail(n.Target.Span(), "assignment expression within a comprehension cannot be used within %s", s.annotating)
	case s.Kind == TypeValue:
		what := s.annotating
		if s.Parent.Kind == TypeParams && what != "a type alias" {
			what = "a TypeVar bound" // CPython's word for defaults and constraints, too
		}
		b.fail(n.Target.Span(), "assignment expression within a comprehension cannot be used in %s", what)
	}
	if b.targetOf == b.cur {
		b.fail(n.Target.Span(), "comprehension inner loop cannot rebind assignment expression target '%s'", name)
	}
	m := s.Mangle(name)
	outer := s.symbol(m)
	if s.Kind == Module {
		outer.bound, outer.walrus = true, true
	} else {
		outer.assigned = true
		if !outer.global && !outer.nonlocal {
			outer.bound = true
		}
	}
	// In the comprehensions on the way the name is what it is outside.
	for c := b.cur; c != s; c = c.Parent {
		sym := c.symbol(m)
		sym.walrus = true
		switch {
		case s.Kind == Module || outer.global:
			sym.global = true
		case c.Kind == GenExp:
			sym.nonlocal, sym.at = true, n.Target.Span()
		default:
			sym.used = true
		}
	}
}

func (b *builder) stmts(list []ast.Stmt) {
	for _, s := range list {
		b.stmt(s)
	}
}

func (b *builder) suite(s ast.Suite) { b.stmts(ast.Stmts(s)) }

func (b *builder) enter(n ast.Node) {
	b.look()
	if b.depth++; b.depth > maxDepth {
		panic(&Error{Msg: TooDeep, Span: n.Span()})
	}
}

// TooDeep is the message of the error for a program nested deeper than the
// compiler goes; it is a RecursionError, as in CPython.
const TooDeep = "maximum recursion depth exceeded during compilation"

func (b *builder) stmt(s ast.Stmt) {
	b.enter(s)
	defer func() { b.depth-- }()
	switch n := s.(type) {
	case *ast.FunctionDef:
		b.exprs(n.Decorators)
		b.defaults(n.Args)
		b.bind(n.Name, n.Span())
		tp := b.openTypeParams(n, n.Name, n.TypeParams)
		b.annotations(n.Args)
		b.annotation(n.Returns)
		f := b.open(Function, n.Name, n)
		f.IsAsync = n.IsAsync
		b.function(n.Args, func() { b.suite(n.Body) })
		b.closeTypeParams(tp)
	case *ast.ClassDef:
		b.exprs(n.Decorators)
		b.bind(n.Name, n.Span())
		tp := b.openTypeParams(n, n.Name, n.TypeParams)
		// CPython generates the code of the body before that of the bases.
		before := b.lateError
		b.repeated(n.Keywords)
		b.elts(n.Bases)
		b.keywords(n.Keywords)
		ofBases := b.lateError
		b.lateError = before
		c := b.open(Class, n.Name, n)
		c.Private = n.Name
		if tp != nil {
			// The body stores its type parameters in the namespace.
			c.symbol(".type_params").used = true
		}
		around := b.outside()
		b.suite(n.Body)
		b.inside(around)
		b.close(c)
		if b.lateError == nil {
			b.lateError = ofBases
		}
		b.closeTypeParams(tp)
	case *ast.Return:
		b.returnStmt(n)
	case *ast.Delete:
		b.exprs(n.Targets)
	case *ast.Assign:
		b.expr(n.Value)
		for _, t := range n.Targets {
			b.target(t)
			if t, ok := t.(*ast.Name); ok && isText(n.Value) {
				b.cur.symbol(Mangle(b.cur.Private, t.Id)).strAssigned = true
			}
		}
	case *ast.TypeAlias:
		name := n.Name.(*ast.Name)
		b.bind(name.Id, n.Span())
		tp := b.openTypeParams(n, name.Id, n.TypeParams)
		v := b.open(TypeValue, name.Id, n)
		v.annotating = "a type alias"
		b.expr(n.Value)
		b.close(v)
		b.closeTypeParams(tp)
	case *ast.AugAssign:
		switch t := n.Target.(type) {
		case *ast.Name:
			if t.Id == "__debug__" {
				// The value is compiled before the name is refused.
				b.expr(n.Value)
				b.target(t)
				return
			}
			if n.Op == ast.Add && b.loops > 0 {
				b.cur.symbol(Mangle(b.cur.Private, t.Id)).grows = true
			}
			b.target(t)
		case *ast.Attribute:
			// CPython lets x.__debug__ += 1 pass.
			b.expr(t.Value)
		default:
			b.target(t)
		}
		b.expr(n.Value)
	case *ast.AnnAssign:
		b.annAssign(n)
	case *ast.For:
		if n.IsAsync {
			b.needAsync(n.Span(), "'async for' outside async function")
		}
		b.expr(n.Iter)
		b.target(n.Target)
		b.loop(n.Body)
		b.suite(n.Else)
	case *ast.While:
		b.expr(n.Test)
		b.loop(n.Body)
		b.suite(n.Else)
	case *ast.If:
		b.expr(n.Test)
		b.suite(n.Body)
		for _, e := range n.Elifs {
			b.expr(e.Test)
			b.suite(e.Body)
		}
		b.suite(n.Else)
	case *ast.With:
		if n.IsAsync {
			b.needAsync(n.Span(), "'async with' outside async function")
		}
		for _, it := range n.Items {
			b.expr(it.Context)
			if it.Vars != nil {
				b.target(it.Vars)
			}
		}
		b.cleanups++
		b.suite(n.Body)
		b.cleanups--
	case *ast.Match:
		b.matchStmt(n)
	case *ast.Raise:
		b.expr(n.Exc)
		b.expr(n.Cause)
	case *ast.Try:
		b.tryStmt(n)
	case *ast.Assert:
		if t, ok := n.Test.(*ast.Tuple); ok && len(t.Elts) > 0 {
			b.doubt = true
		}
		b.expr(n.Test)
		b.expr(n.Msg)
	case *ast.Import:
		for _, a := range n.Names {
			name := a.AsName
			if name == "" {
				name = firstPart(a.Name)
			}
			b.bindImport(name, a.Span(), n.Span())
		}
	case *ast.ImportFrom:
		b.noteLateFuture(n)
		for _, a := range n.Names {
			if a.Name == "*" {
				if b.cur.Kind != Module {
					b.fail(a.Span(), "import * only allowed at module level")
				}
				b.cur.StarImport = true
				continue
			}
			name := a.AsName
			if name == "" {
				name = a.Name
			}
			b.bindImport(name, a.Span(), n.Span())
		}
	case *ast.Global:
		b.declare(n, n.Names, true)
	case *ast.Nonlocal:
		b.declare(n, n.Names, false)
	case *ast.ExprStmt:
		b.expr(n.Value)
	case *ast.Break:
		b.leaveLoop(n.Span(), "'break' outside loop")
	case *ast.Continue:
		b.leaveLoop(n.Span(), "'continue' not properly in loop")
	}
}

// bindImport binds a name that a statement imports. To CPython that is no assignment, where a global statement
// follows.
func (b *builder) bindImport(name string, at, stmt ast.Span) {
	b.checkName(name, stmt)
	b.checkName(name, at)
	sym := b.cur.symbol(b.cur.Mangle(name))
	sym.bound, sym.imported = true, true
}

func firstPart(dotted string) string {
	for i := 0; i < len(dotted); i++ {
		if dotted[i] == '.' {
			return dotted[:i]
		}
	}
	return dotted
}

func (b *builder) annAssign(n *ast.AnnAssign) {
	before := b.lateError
	if t, ok := n.Target.(*ast.Name); ok && n.Simple {
		name := b.cur.Mangle(t.Id)
		sym := b.cur.symbol(name)
		if b.cur.Kind != Module {
			if sym.global {
				b.fail(n.Span(), "annotated name '%s' can't be global", t.Id)
			}
			if sym.nonlocal {
				b.fail(n.Span(), "annotated name '%s' can't be nonlocal", t.Id)
			}
		}
		sym.annotated = true
		at := t.Span()
		if n.Value == nil {
			at = n.Span()
		}
		b.bind(t.Id, at)
		if b.cur.Kind == Module || b.cur.Kind == Class {
			b.use("__annotations__")
			b.cur.symbol("__annotations__").bound = true
		}
	} else if ok && n.Value == nil {
		// (x): int binds nothing.
		b.checkName(t.Id, n.Span())
	} else if t, ok := n.Target.(*ast.Attribute); ok && n.Value == nil {
		b.checkName(t.Attr, n.Span())
		b.expr(t.Value)
	} else if t, ok := n.Target.(*ast.Subscript); ok && n.Value == nil {
		// Each part of the index is looked at alone: no star may stand there.
		b.expr(t.Value)
		if tuple, ok := t.Index.(*ast.Tuple); ok {
			b.exprs(tuple.Elts)
		} else {
			b.expr(t.Index)
		}
	} else {
		b.target(n.Target)
	}
	// The compiler evaluates the value first, then the target, and the annotation at the end.
	target, await := b.lateError, b.cur.HasAwait
	b.lateError = before
	b.annotation(n.Annotation)
	annotation := b.lateError
	if b.cur.IsFunction() {
		// Those of local variables are looked at for their names, but never compiled.
		annotation, b.cur.HasAwait = nil, await
	}
	b.lateError = before
	b.expr(n.Value)
	if b.lateError == nil {
		b.lateError = target
	}
	if b.lateError == nil {
		b.lateError = annotation
	}
}

// annotation walks an annotation. Under "from __future__ import annotations"
// it is looked at for its errors only.
func (b *builder) annotation(e ast.Expr) {
	if e == nil {
		return
	}
	if b.future&ast.FutureAnnotations == 0 {
		b.starOK(e)
		return
	}
	around := b.cur
	v := b.open(TypeValue, "annotation", nil)
	v.annotating = "an annotation"
	b.starOK(e)
	b.close(v)
	around.children = around.children[:len(around.children)-1]
}

func (b *builder) declare(n ast.Stmt, names []string, global bool) {
	s := b.cur
	word := "nonlocal"
	if global {
		word = "global"
	}
	for _, name := range names {
		b.look()
		sym := s.symbol(s.Mangle(name))
		switch {
		case sym.Param:
			b.fail(n.Span(), "name '%s' is parameter and %s", name, word)
		case sym.used:
			b.fail(n.Span(), "name '%s' is used prior to %s declaration", name, word)
		case sym.annotated:
			b.fail(n.Span(), "annotated name '%s' can't be %s", name, word)
		case sym.assigned:
			b.fail(n.Span(), "name '%s' is assigned to before %s declaration", name, word)
		}
		if !sym.global && !sym.nonlocal {
			sym.at = n.Span()
		}
		if global {
			sym.global = true
			// The module's own variable is a global even where the module runs with
			// other locals.
			b.t.Top.symbol(sym.Name).globalBelow = true
		} else {
			sym.nonlocal = true
		}
	}
}

// needAsync checks that the scope may suspend and notes that it does.
func (b *builder) needAsync(at ast.Span, msg string) {
	s := b.cur
	for s.Kind == Comprehension {
		s = s.Parent
	}
	switch {
	case s.Kind == Function && s.IsAsync, s.Kind == GenExp:
	case s.Kind == Module && b.mode.TopLevelAwait:
	default:
		b.late(at, "%s", msg)
	}
	s.HasAwait = true
	s.awaits = s.awaits || !strings.HasPrefix(msg, "'async ")
}

// function walks parameters and body of the function scope just opened and
// closes it.
func (b *builder) function(args *ast.Arguments, body func()) {
	s := b.cur
	// A lambda in the iterable of a comprehension is part of it.
	around := b.outside()
	param := func(a *ast.Arg) {
		if a == nil {
			return
		}
		name := s.Mangle(a.Name)
		if sym := s.Symbols[name]; sym != nil && sym.Param {
			b.fail(a.Span(), "duplicate argument '%s' in function definition", a.Name)
		}
		sym := b.bind(a.Name, a.Span())
		sym.Param = true
	}
	for _, a := range args.PosOnly {
		param(a)
	}
	for _, a := range args.Args {
		param(a)
	}
	for _, a := range args.KwOnly {
		param(a)
	}
	param(args.Vararg)
	param(args.Kwarg)
	body()
	if (s.IsAsync || s.awaits) && s.HasYield && s.firstReturn.Line != 0 {
		if !s.wrongBefore {
			b.lateError = nil // what came to light since comes after the return
		}
		b.late(s.firstReturn, "'return' with value in async generator")
	}
	b.inside(around)
	b.close(s)
}

func (b *builder) defaults(a *ast.Arguments) {
	b.exprs(a.Defaults)
	b.exprs(a.KwDefaults)
}

func (b *builder) annotations(a *ast.Arguments) {
	each := func(list ...*ast.Arg) {
		for _, x := range list {
			if x != nil {
				b.annotation(x.Annotation)
			}
		}
	}
	each(a.PosOnly...)
	each(a.Args...)
	each(a.Vararg)
	each(a.KwOnly...)
	each(a.Kwarg)
}

// openTypeParams opens the scope of the type parameters, nil if there are none.
func (b *builder) openTypeParams(node ast.Node, name string, tps *ast.TypeParams) *Scope {
	if tps == nil {
		return nil
	}
	s := b.open(TypeParams, "<generic parameters of "+name+">", node)
	s.annotating = "the definition of a generic"
	b.t.params[node] = s
	s.symbol(".type_params").bound = true
	if c, ok := node.(*ast.ClassDef); ok {
		// The parameters of a class are mangled as names of its body, what its
		// header mentions otherwise as names of the scope around it.
		s.outerPrivate, s.Private = s.Private, c.Name
		s.private = map[string]bool{}
		for _, tp := range tps.Items() {
			s.private[typeParamName(tp)] = true
		}
	}
	defaulted := false
	for _, tp := range tps.Items() {
		name := typeParamName(tp)
		m := s.Mangle(name)
		if sym := s.Symbols[m]; sym != nil && sym.bound {
			b.fail(tp.Span(), "duplicate type parameter '%s'", name)
		}
		b.bind(name, tp.Span()).typeParam = true
		var def ast.Expr
		kind := "TypeVar"
		switch p := tp.(type) {
		case *ast.TypeVar:
			what := "a TypeVar bound"
			if _, ok := p.Bound.(*ast.Tuple); ok {
				what = "a TypeVar constraint"
			}
			b.typeValue(name, p, p.Bound, what)
			def = p.Default
		case *ast.TypeVarTuple:
			def, kind = p.Default, "TypeVarTuple"
		case *ast.ParamSpec:
			def, kind = p.Default, "ParamSpec"
		}
		b.typeValue(name, defaultKey{tp}, def, "a "+kind+" default")
		if def == nil && defaulted {
			b.late(tp.Span(), "non-default type parameter '%s' follows default type parameter", name)
		}
		defaulted = def != nil
	}
	return s
}

func typeParamName(tp ast.TypeParam) string {
	switch p := tp.(type) {
	case *ast.TypeVar:
		return p.Name
	case *ast.TypeVarTuple:
		return p.Name
	}
	return tp.(*ast.ParamSpec).Name
}

// defaultKey tells the scope of a type parameter's default from that of its
// bound.
type defaultKey struct{ ast.TypeParam }

// DefaultOf returns the scope of the default of a type parameter, nil if none.
func (t *Table) DefaultOf(p ast.TypeParam) *Scope { return t.scopes[defaultKey{p}] }

func (b *builder) typeValue(name string, key ast.Node, e ast.Expr, what string) {
	if e == nil {
		return
	}
	v := b.open(TypeValue, name, key)
	v.annotating = what
	b.starOK(e)
	b.close(v)
}

func (b *builder) closeTypeParams(s *Scope) {
	if s != nil {
		b.close(s)
	}
}
