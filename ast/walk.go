package ast

import "errors"

// This file walks trees.

// MaxDepth is the greatest height of a tree that Walk follows. The parser
// bounds how deep a program may nest, but a long chain of operators or
// attributes is a tall tree built without nesting, and chains within chains
// multiply. Every recursive walker needs a limit of its own: Go cannot recover
// from an exhausted stack.
const MaxDepth = 100_000

// ErrTooDeep is returned for a tree of more than MaxDepth levels. Its text is
// CPython's for the same situation.
var ErrTooDeep = errors.New("maximum recursion depth exceeded during compilation")

// Visitor sees nodes in the order of the source's fields. The node is an Expr,
// Stmt, Pattern or TypeParam, or one of *Arg, *Keyword, *Alias, *Elif and
// *ExceptHandler.
type Visitor func(n Node) (descend bool)

// Walk calls visit for root and, as long as visit returns true, for everything
// below it. It fails only with ErrTooDeep.
func Walk(root Node, visit Visitor) error {
	w := walker{visit: visit}
	w.node(root)
	if w.tooDeep {
		return ErrTooDeep
	}
	return nil
}

// WalkModule walks all statements of a module.
func WalkModule(m *Module, visit Visitor) error {
	for _, s := range m.Body {
		if err := Walk(s, visit); err != nil {
			return err
		}
	}
	return nil
}

type walker struct {
	visit   Visitor
	depth   int
	tooDeep bool
}

func (w *walker) node(n Node) {
	if w.tooDeep {
		return
	}
	if w.depth++; w.depth > MaxDepth {
		w.tooDeep = true
		return
	}
	if w.visit(n) {
		w.children(n)
	}
	w.depth--
}

func (w *walker) expr(e Expr) {
	if e != nil {
		w.node(e)
	}
}

func (w *walker) exprs(list []Expr) {
	for _, e := range list {
		w.expr(e)
	}
}

func (w *walker) suite(s Suite) {
	for _, st := range Stmts(s) {
		w.node(st)
	}
}

func (w *walker) patterns(list []Pattern) {
	for _, p := range list {
		w.node(p)
	}
}

func (w *walker) keywords(list []*Keyword) {
	for _, k := range list {
		w.node(k)
	}
}

func (w *walker) typeParams(t *TypeParams) {
	for _, p := range t.Items() {
		w.node(p)
	}
}

func (w *walker) comprehension(list []*Comprehension) {
	for _, c := range list {
		w.expr(c.Target)
		w.expr(c.Iter)
		w.exprs(c.Ifs)
	}
}

func (w *walker) args(list ...*Arg) {
	for _, a := range list {
		if a != nil {
			w.node(a)
		}
	}
}

func (w *walker) arguments(a *Arguments) {
	if a == nil {
		return
	}
	w.args(a.PosOnly...)
	w.args(a.Args...)
	w.args(a.Vararg)
	w.args(a.KwOnly...)
	w.exprs(a.KwDefaults)
	w.args(a.Kwarg)
	w.exprs(a.Defaults)
}

func (w *walker) children(n Node) {
	switch n := n.(type) {
	case Expr:
		w.exprChildren(n)
	case Stmt:
		w.stmtChildren(n)
	case Pattern:
		w.patternChildren(n)
	case *TypeVar:
		w.expr(n.Bound)
		w.expr(n.Default)
	case *TypeVarTuple:
		w.expr(n.Default)
	case *ParamSpec:
		w.expr(n.Default)
	case *Arg:
		w.expr(n.Annotation)
	case *Keyword:
		w.expr(n.Value)
	case *Elif:
		w.expr(n.Test)
		w.suite(n.Body)
	case *ExceptHandler:
		w.expr(n.Type)
		w.suite(n.Body)
	}
}

func (w *walker) exprChildren(n Expr) {
	switch n := n.(type) {
	case *BoolOp:
		w.exprs(n.Values)
	case *NamedExpr:
		w.expr(n.Target)
		w.expr(n.Value)
	case *BinOp:
		w.expr(n.Left)
		w.expr(n.Right)
	case *UnaryOp:
		w.expr(n.Operand)
	case *Lambda:
		w.arguments(n.Args)
		w.expr(n.Body)
	case *IfExp:
		w.expr(n.Test)
		w.expr(n.Body)
		w.expr(n.Orelse)
	case *Dict:
		w.exprs(n.Keys)
		w.exprs(n.Values)
	case *Set:
		w.exprs(n.Elts)
	case *ListComp:
		w.expr(n.Elt)
		w.comprehension(n.Generators)
	case *SetComp:
		w.expr(n.Elt)
		w.comprehension(n.Generators)
	case *DictComp:
		w.expr(n.Key)
		w.expr(n.Value)
		w.comprehension(n.Generators)
	case *GeneratorExp:
		w.expr(n.Elt)
		w.comprehension(n.Generators)
	case *Await:
		w.expr(n.Value)
	case *Yield:
		w.expr(n.Value)
	case *YieldFrom:
		w.expr(n.Value)
	case *Compare:
		w.expr(n.Left)
		w.exprs(n.Comparators)
	case *Call:
		w.expr(n.Func)
		w.exprs(n.Args)
		w.keywords(n.Keywords)
	case *FormattedValue:
		w.expr(n.Value)
		w.expr(n.FormatSpec)
	case *JoinedStr:
		w.exprs(n.Values)
	case *Attribute:
		w.expr(n.Value)
	case *Subscript:
		w.expr(n.Value)
		w.expr(n.Index)
	case *Starred:
		w.expr(n.Value)
	case *List:
		w.exprs(n.Elts)
	case *Tuple:
		w.exprs(n.Elts)
	case *Slice:
		w.expr(n.Lower)
		w.expr(n.Upper)
		w.expr(n.Step)
	}
}

func (w *walker) stmtChildren(n Stmt) {
	switch n := n.(type) {
	case *FunctionDef:
		w.typeParams(n.TypeParams)
		w.arguments(n.Args)
		w.suite(n.Body)
		w.exprs(n.Decorators)
		w.expr(n.Returns)
	case *ClassDef:
		w.typeParams(n.TypeParams)
		w.exprs(n.Bases)
		w.keywords(n.Keywords)
		w.suite(n.Body)
		w.exprs(n.Decorators)
	case *Return:
		w.expr(n.Value)
	case *Delete:
		w.exprs(n.Targets)
	case *Assign:
		w.exprs(n.Targets)
		w.expr(n.Value)
	case *TypeAlias:
		w.expr(n.Name)
		w.typeParams(n.TypeParams)
		w.expr(n.Value)
	case *AugAssign:
		w.expr(n.Target)
		w.expr(n.Value)
	case *AnnAssign:
		w.expr(n.Target)
		w.expr(n.Annotation)
		w.expr(n.Value)
	case *For:
		w.expr(n.Target)
		w.expr(n.Iter)
		w.suite(n.Body)
		w.suite(n.Else)
	case *While:
		w.expr(n.Test)
		w.suite(n.Body)
		w.suite(n.Else)
	case *If:
		w.expr(n.Test)
		w.suite(n.Body)
		for _, e := range n.Elifs {
			w.node(e)
		}
		w.suite(n.Else)
	case *With:
		for _, item := range n.Items {
			w.expr(item.Context)
			w.expr(item.Vars)
		}
		w.suite(n.Body)
	case *Match:
		w.expr(n.Subject)
		for _, c := range n.Cases {
			w.node(c.Pattern)
			w.expr(c.Guard)
			w.suite(c.Body)
		}
	case *Raise:
		w.expr(n.Exc)
		w.expr(n.Cause)
	case *Try:
		w.suite(n.Body)
		for _, h := range n.Handlers {
			w.node(h)
		}
		w.suite(n.Else)
		w.suite(n.Final)
	case *Assert:
		w.expr(n.Test)
		w.expr(n.Msg)
	case *Import:
		w.aliases(n.Names)
	case *ImportFrom:
		w.aliases(n.Names)
	case *ExprStmt:
		w.expr(n.Value)
	}
}

func (w *walker) aliases(list []*Alias) {
	for _, a := range list {
		w.node(a)
	}
}

func (w *walker) patternChildren(n Pattern) {
	switch n := n.(type) {
	case *MatchValue:
		w.expr(n.Value)
	case *MatchSequence:
		w.patterns(n.Patterns)
	case *MatchMapping:
		for _, k := range n.Keys {
			w.expr(k)
		}
		w.patterns(n.Patterns)
	case *MatchClass:
		w.expr(n.Cls)
		w.patterns(n.Patterns)
		w.patterns(n.KwdPatterns)
	case *MatchAs:
		if n.Pattern != nil {
			w.node(n.Pattern)
		}
	case *MatchOr:
		w.patterns(n.Patterns)
	}
}
