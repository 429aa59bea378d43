package scope

import (
	"fmt"

	"github.com/ouro-lang/ouro/ast"
)

// This file finds what CPython's compiler warns about: comparing identities of
// literals, calling them, a true assertion. It goes through a program in the
// order in which CPython generates code, because that is the order of the
// warnings, and code that is generated twice (the test of a while loop, a
// finally block) is warned about twice. It runs only for programs in which the
// pass over the names met something doubtful.

// Warning is a SyntaxWarning.
type Warning struct {
	Msg  string
	Span ast.Span
}

// doubtful reports whether an expression is one that may be warned about.
func doubtful(e ast.Expr) bool {
	switch n := e.(type) {
	case *ast.Compare:
		return len(compareDoubt(n)) > 0
	case *ast.Call:
		return callDoubt(n) != ""
	case *ast.Subscript:
		return n.Ctx == ast.Load && (subscriptDoubt(n) != "" || indexDoubt(n) != "")
	}
	return false
}

// constKinds names the types of literals.
var constKinds = map[ast.ConstKind]string{
	ast.None: "NoneType", ast.True: "bool", ast.False: "bool", ast.Ellipsis: "ellipsis", ast.Int: "int", ast.Float: "float",
	ast.Imag: "complex", ast.Str: "str", ast.Bytes: "bytes",
}

// constType returns the type of an expression that CPython folds to a
// constant, "" if it does not. depth bounds the look into operands.
func constType(e ast.Expr, depth int) string {
	if depth > 100 {
		return ""
	}
	switch n := e.(type) {
	case *ast.Constant:
		return constKinds[n.Kind]
	case *ast.Name:
		if n.Id == "__debug__" {
			return "bool"
		}
	case *ast.Tuple:
		for _, x := range n.Elts {
			if constType(x, depth+1) == "" {
				return ""
			}
		}
		return "tuple"
	case *ast.UnaryOp:
		switch t := constType(n.Operand, depth+1); {
		case t == "":
		case n.Op == ast.Not:
			return "bool"
		case t == "bool", t == "int":
			return "int"
		case n.Op != ast.Invert && (t == "float" || t == "complex"):
			return t
		}
	case *ast.BinOp:
		return foldedType(n, depth)
	}
	return ""
}

var numberRank = map[string]int{"bool": 1, "int": 2, "float": 3, "complex": 4}

func foldedType(n *ast.BinOp, depth int) string {
	a, b := constType(n.Left, depth+1), constType(n.Right, depth+1)
	if a == "" || b == "" {
		return ""
	}
	ra, rb := numberRank[a], numberRank[b]
	if ra > 0 && rb > 0 {
		if k, ok := n.Right.(*ast.Constant); ok && (n.Op == ast.Div || n.Op == ast.FloorDiv || n.Op == ast.Mod) &&
			(k.Kind == ast.Int && k.Int == 0 && k.Big == nil || k.Kind == ast.Float && k.Float == 0) {
			return ""
		}
		t := a
		if rb > ra {
			t = b
		}
		switch {
		case t == "bool" && n.Op != ast.BitAnd && n.Op != ast.BitOr && n.Op != ast.BitXor:
			t = "int"
		case n.Op == ast.Div && t == "int":
			t = "float"
		}
		return t
	}
	seq := func(t string) bool { return t == "str" || t == "bytes" || t == "tuple" }
	switch {
	case n.Op == ast.Add && a == b && seq(a):
		return a
	case n.Op == ast.Mult && seq(a) && rb > 0 && rb < 3:
		return a
	case n.Op == ast.Mult && seq(b) && ra > 0 && ra < 3:
		return b
	}
	return ""
}

// compareDoubt returns the warnings about "is" with a literal.
func compareDoubt(n *ast.Compare) []string {
	var list []string
	var left string
	// CPython looks no further than the first.
	for i, op := range n.Ops {
		if len(list) > 0 {
			break
		}
		if op != ast.Is && op != ast.IsNot {
			continue
		}
		a := n.Left
		if i > 0 {
			a = n.Comparators[i-1]
		}
		left = identityDoubt(a)
		right := identityDoubt(n.Comparators[i])
		if left == "" {
			left = right
		}
		switch {
		case left == "":
		case op == ast.Is:
			list = append(list, fmt.Sprintf(`"is" with '%s' literal. Did you mean "=="?`, left))
		default:
			list = append(list, fmt.Sprintf(`"is not" with '%s' literal. Did you mean "!="?`, left))
		}
	}
	return list
}

// identityDoubt returns the type of a literal whose identity says nothing.
func identityDoubt(e ast.Expr) string {
	switch t := constType(e, 0); t {
	case "NoneType", "bool", "ellipsis":
		return ""
	default:
		return t
	}
}

// displayType returns the type of an expression whose syntax says it.
func displayType(e ast.Expr) string {
	switch e.(type) {
	case *ast.Tuple:
		return "tuple"
	case *ast.List, *ast.ListComp:
		return "list"
	case *ast.Dict, *ast.DictComp:
		return "dict"
	case *ast.Set, *ast.SetComp:
		return "set"
	case *ast.GeneratorExp:
		return "generator"
	case *ast.Lambda:
		return "function"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "str"
	}
	return constType(e, 0)
}

func callDoubt(n *ast.Call) string {
	switch t := displayType(n.Func); t {
	case "", "function":
		return ""
	default:
		return "'" + t + "' object is not callable; perhaps you missed a comma?"
	}
}

func subscriptDoubt(n *ast.Subscript) string {
	switch t := displayType(n.Value); t {
	case "NoneType", "ellipsis", "bool", "int", "float", "complex", "set", "generator", "function":
		return "'" + t + "' object is not subscriptable; perhaps you missed a comma?"
	}
	return ""
}

func indexDoubt(n *ast.Subscript) string {
	switch i := displayType(n.Index); i {
	case "", "int", "bool":
		return ""
	default:
		switch t := displayType(n.Value); t {
		case "str", "bytes", "tuple", "list":
			return t + " indices must be integers or slices, not " + i + "; perhaps you missed a comma?"
		}
	}
	return ""
}

// doubts returns the warnings about the statements of a module, or about the
// expression e.
func doubts(body []ast.Stmt, e ast.Expr, future ast.Future) []Warning {
	w := &doubter{future: future, kind: Module}
	w.stmts(body)
	w.expr(e)
	return w.list
}

// maxDoubts bounds the list: nested finally blocks double it at every level.
const maxDoubts = 1000

type doubter struct {
	list   []Warning
	future ast.Future
	kind   Kind
	// around are the loops and the tries with finally that the code is in, of
	// this function; loops are null.
	around []*ast.Try
}

func (w *doubter) warn(msg string, at ast.Span) {
	if msg != "" && len(w.list) < maxDoubts {
		w.list = append(w.list, Warning{msg, at})
	}
}

func (w *doubter) stmts(list []ast.Stmt) {
	for _, s := range list {
		if len(w.list) >= maxDoubts {
			return
		}
		w.stmt(s)
	}
}

func (w *doubter) suite(s ast.Suite) { w.stmts(ast.Stmts(s)) }

// in walks the body of something with a frame of its own.
func (w *doubter) in(k Kind, body func()) {
	kind, around := w.kind, w.around
	w.kind, w.around = k, nil
	body()
	w.kind, w.around = kind, around
}

func (w *doubter) stmt(s ast.Stmt) {
	switch n := s.(type) {
	case *ast.FunctionDef:
		w.exprs(n.Decorators)
		w.exprs(n.Args.Defaults)
		w.exprs(n.Args.KwDefaults)
		w.typeParams(n.TypeParams)
		if w.future&ast.FutureAnnotations == 0 {
			w.annotations(n.Args)
			w.expr(n.Returns)
		}
		w.in(Function, func() { w.suite(n.Body) })
	case *ast.ClassDef:
		w.exprs(n.Decorators)
		w.typeParams(n.TypeParams)
		w.in(Class, func() { w.suite(n.Body) })
		w.exprs(n.Bases)
		w.keywords(n.Keywords)
	case *ast.TypeAlias:
		w.typeParams(n.TypeParams)
		w.expr(n.Value)
	case *ast.Return:
		w.expr(n.Value)
		w.leave(0)
	case *ast.Break, *ast.Continue:
		i := len(w.around)
		for i > 0 && w.around[i-1] != nil {
			i--
		}
		w.leave(i)
	case *ast.Delete:
		w.exprs(n.Targets)
	case *ast.Assign:
		w.expr(n.Value)
		w.exprs(n.Targets)
	case *ast.AugAssign:
		w.expr(n.Target)
		w.expr(n.Value)
	case *ast.AnnAssign:
		w.expr(n.Value)
		w.expr(n.Target)
		if w.future&ast.FutureAnnotations == 0 && w.kind != Function {
			w.expr(n.Annotation)
		}
	case *ast.For:
		w.expr(n.Iter)
		w.expr(n.Target)
		w.loop(n.Body)
		w.suite(n.Else)
	case *ast.While:
		w.expr(n.Test)
		w.loop(n.Body)
		w.expr(n.Test)
		w.suite(n.Else)
	case *ast.If:
		w.expr(n.Test)
		w.suite(n.Body)
		for _, e := range n.Elifs {
			w.expr(e.Test)
			w.suite(e.Body)
		}
		w.suite(n.Else)
	case *ast.With:
		for _, it := range n.Items {
			w.expr(it.Context)
			w.expr(it.Vars)
		}
		w.suite(n.Body)
	case *ast.Match:
		w.expr(n.Subject)
		for _, c := range n.Cases {
			w.expr(c.Guard)
			w.suite(c.Body)
		}
	case *ast.Raise:
		w.expr(n.Exc)
		w.expr(n.Cause)
	case *ast.Try:
		w.try(n)
	case *ast.Assert:
		if t, ok := n.Test.(*ast.Tuple); ok && len(t.Elts) > 0 {
			w.warn("assertion is always true, perhaps remove parentheses?", n.Span())
		}
		w.expr(n.Test)
		w.expr(n.Msg)
	case *ast.ExprStmt:
		w.expr(n.Value)
	}
}

func (w *doubter) loop(body ast.Suite) {
	w.around = append(w.around, nil)
	w.suite(body)
	w.around = w.around[:len(w.around)-1]
}

// leave walks the finally blocks that a jump out of all but the first n
// surroundings runs.
func (w *doubter) leave(n int) {
	all := w.around
	for i := len(all) - 1; i >= n; i-- {
		if all[i] != nil {
			w.around = all[:i:i]
			w.suite(all[i].Final)
		}
	}
	w.around = all
}

func (w *doubter) try(n *ast.Try) {
	if n.Final != nil {
		w.around = append(w.around, n)
	}
	w.suite(n.Body)
	if !n.IsStar {
		w.suite(n.Else)
	}
	for _, h := range n.Handlers {
		w.expr(h.Type)
		w.suite(h.Body)
	}
	if n.IsStar {
		w.suite(n.Else)
	}
	if n.Final != nil {
		w.around = w.around[:len(w.around)-1]
		w.suite(n.Final)
		w.suite(n.Final)
	}
}

func (w *doubter) typeParams(tps *ast.TypeParams) {
	for _, tp := range tps.Items() {
		switch p := tp.(type) {
		case *ast.TypeVar:
			w.expr(p.Bound)
			w.expr(p.Default)
		case *ast.TypeVarTuple:
			w.expr(p.Default)
		case *ast.ParamSpec:
			w.expr(p.Default)
		}
	}
}

func (w *doubter) annotations(a *ast.Arguments) {
	each := func(list ...*ast.Arg) {
		for _, x := range list {
			if x != nil {
				w.expr(x.Annotation)
			}
		}
	}
	each(a.Args...)
	each(a.PosOnly...)
	each(a.Vararg)
	each(a.KwOnly...)
	each(a.Kwarg)
}

func (w *doubter) exprs(list []ast.Expr) {
	for _, e := range list {
		w.expr(e)
	}
}

func (w *doubter) keywords(list []*ast.Keyword) {
	for _, k := range list {
		w.expr(k.Value)
	}
}

// expr walks an expression, which may be nil. The pass over the names has
// bounded how deep it nests.
func (w *doubter) expr(e ast.Expr) {
	switch n := e.(type) {
	case *ast.BoolOp:
		w.exprs(n.Values)
	case *ast.NamedExpr:
		w.expr(n.Value)
	case *ast.BinOp:
		w.expr(n.Left)
		w.expr(n.Right)
	case *ast.UnaryOp:
		w.expr(n.Operand)
	case *ast.Lambda:
		w.exprs(n.Args.Defaults)
		w.exprs(n.Args.KwDefaults)
		w.in(Lambda, func() { w.expr(n.Body) })
	case *ast.IfExp:
		w.expr(n.Test)
		w.expr(n.Body)
		w.expr(n.Orelse)
	case *ast.Dict:
		for i, k := range n.Keys {
			w.expr(k)
			w.expr(n.Values[i])
		}
	case *ast.Set:
		w.exprs(n.Elts)
	case *ast.List:
		w.exprs(n.Elts)
	case *ast.Tuple:
		w.exprs(n.Elts)
	case *ast.Starred:
		w.expr(n.Value)
	case *ast.ListComp:
		w.comprehension(n.Generators, n.Elt, nil)
	case *ast.SetComp:
		w.comprehension(n.Generators, n.Elt, nil)
	case *ast.DictComp:
		w.comprehension(n.Generators, n.Key, n.Value)
	case *ast.GeneratorExp:
		w.comprehension(n.Generators, n.Elt, nil)
	case *ast.Await:
		w.expr(n.Value)
	case *ast.Yield:
		w.expr(n.Value)
	case *ast.YieldFrom:
		w.expr(n.Value)
	case *ast.Compare:
		for _, msg := range compareDoubt(n) {
			w.warn(msg, n.Span())
		}
		w.expr(n.Left)
		w.exprs(n.Comparators)
	case *ast.Call:
		w.warn(callDoubt(n), n.Func.Span())
		w.expr(n.Func)
		w.exprs(n.Args)
		w.keywords(n.Keywords)
	case *ast.FormattedValue:
		w.expr(n.Value)
		w.expr(n.FormatSpec)
	case *ast.JoinedStr:
		w.exprs(n.Values)
	case *ast.Attribute:
		w.expr(n.Value)
	case *ast.Subscript:
		if n.Ctx == ast.Load {
			w.warn(subscriptDoubt(n), n.Value.Span())
			w.warn(indexDoubt(n), n.Value.Span())
		}
		w.expr(n.Value)
		w.expr(n.Index)
	case *ast.Slice:
		w.expr(n.Lower)
		w.expr(n.Upper)
		w.expr(n.Step)
	}
}

func (w *doubter) comprehension(gens []*ast.Comprehension, elt, val ast.Expr) {
	for _, g := range gens {
		w.expr(g.Iter)
		w.expr(g.Target)
		w.exprs(g.Ifs)
	}
	w.expr(elt)
	w.expr(val)
}
