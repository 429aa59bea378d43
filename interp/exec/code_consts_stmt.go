package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file walks statements for CodeConsts, in the order of CPython's compiler
// and with its knowledge of what can run.

func (w *constWalk) suite(s ast.Suite) { w.stmts(ast.Stmts(s)) }

func (w *constWalk) stmts(body []ast.Stmt) {
	for _, s := range body {
		w.stmt(s)
	}
}

func (w *constWalk) stmt(s ast.Stmt) {
	if !w.rt.Work(nodeWork) {
		return
	}
	switch n := s.(type) {
	case *ast.ExprStmt:
		w.statement(n.Value)
	case *ast.Assign:
		w.expr(n.Value)
		w.exprs(n.Targets)
	case *ast.AugAssign:
		w.expr(n.Target)
		w.expr(n.Value)
	case *ast.AnnAssign:
		w.annotated(n)
	case *ast.Return:
		w.leaveBy(n)
	case *ast.Break:
		w.unwind(true)
		for i := len(w.blocks) - 1; i >= 0; i-- {
			if w.blocks[i].kind == loopBlock {
				w.blocks[i].left = w.blocks[i].left || !w.dead
				break
			}
		}
		w.dead = true
	case *ast.Continue:
		w.unwind(true)
		w.dead = true
	case *ast.Delete:
		w.exprs(n.Targets)
	case *ast.For:
		w.forLoop(n)
	case *ast.While:
		w.while(n)
	case *ast.If:
		w.branch(n)
	case *ast.With:
		w.with(n.Items, n)
	case *ast.Raise:
		w.expr(n.Exc)
		w.expr(n.Cause)
		w.dead = true
	case *ast.Assert:
		w.assert(n)
	case *ast.Try:
		w.try(n)
	case *ast.Match:
		w.match(n)
	case *ast.Import, *ast.ImportFrom:
		w.imports(n)
	case *ast.FunctionDef:
		w.functionDef(n)
	case *ast.ClassDef:
		w.exprs(n.Decorators)
		if n.TypeParams != nil {
			w.inner(w.unit.table.TypeParamScope(n))
			break
		}
		w.classCall(n)
	case *ast.TypeAlias:
		if n.TypeParams != nil {
			w.inner(w.unit.table.TypeParamScope(n))
			break
		}
		w.add(object.NewStr(n.Name.(*ast.Name).Id))
		w.add(object.None)
		w.inner(w.unit.table.Of(n))
	}
}

// statement walks an expression whose value nobody takes.
func (w *constWalk) statement(e ast.Expr) {
	if w.unit.interactive && w.sc.Kind == scope.Module {
		w.expr(e)
	} else if _, is := w.value(e); !is {
		if v, ok := w.loaded(e); ok {
			w.put(v, false)
		} else {
			w.expr(e)
		}
	}
}

// in walks a part that runs unless dead holds, and reports whether its end cannot
// be reached.
func (w *constWalk) in(dead bool, walk func()) bool {
	w.dead = dead
	walk()
	return w.dead
}

func (w *constWalk) branch(n *ast.If) {
	dead, ends := w.dead, true
	arm := func(test ast.Expr, body ast.Suite) {
		is := w.cond(test)
		ends = w.in(dead || is == never, func() { w.suite(body) }) && ends
		dead = dead || is == always
		w.dead = dead
	}
	arm(n.Test, n.Body)
	for _, e := range n.Elifs {
		arm(e.Test, e.Body)
	}
	w.dead = w.in(dead, func() { w.suite(n.Else) }) && ends
}

func (w *constWalk) loop(body ast.Suite) (left bool) {
	w.blocks = append(w.blocks, constBlock{kind: loopBlock})
	w.suite(body)
	left = w.blocks[len(w.blocks)-1].left
	w.blocks = w.blocks[:len(w.blocks)-1]
	return left
}

func (w *constWalk) forLoop(n *ast.For) {
	w.iterable(n.Iter)
	if n.IsAsync {
		w.add(object.None)
	}
	dead := w.dead
	w.expr(n.Target)
	left := w.loop(n.Body)
	w.dead = w.in(dead, func() { w.suite(n.Else) }) && !left
}

func (w *constWalk) while(n *ast.While) {
	dead := w.dead
	is := w.cond(n.Test)
	w.dead = dead || is == never
	left := w.loop(n.Body)
	w.dead = w.in(dead || is == always, func() { w.suite(n.Else) }) && !left
}

// with walks a with statement from an item on: those after it are within it.
func (w *constWalk) with(items []*ast.WithItem, n *ast.With) {
	if len(items) == 0 {
		w.suite(n.Body)
		return
	}
	w.expr(items[0].Context)
	if n.IsAsync {
		w.add(object.None)
	}
	dead := w.dead
	w.expr(items[0].Vars)
	w.blocks = append(w.blocks, constBlock{kind: withBlock})
	w.with(items[1:], n)
	w.blocks = w.blocks[:len(w.blocks)-1]
	w.add(object.None)
	// A context manager may swallow any exception.
	w.dead = dead
	if n.IsAsync {
		w.add(object.None)
	}
}

func (w *constWalk) assert(n *ast.Assert) {
	if w.unit.optimize > 0 {
		return
	}
	dead := w.dead
	is := w.cond(n.Test)
	w.dead = dead || is == always
	w.expr(n.Msg)
	w.dead = dead || is == never
}

func (w *constWalk) try(n *ast.Try) {
	final := ast.Stmts(n.Final)
	dead := w.dead
	if final != nil {
		w.blocks = append(w.blocks, constBlock{kind: finallyBlock, final: final})
	}
	w.suite(n.Body)
	ends := w.dead
	orElse := func() { ends = w.in(ends, func() { w.suite(n.Else) }) }
	if !n.IsStar {
		orElse()
	}
	others := true
	for _, h := range n.Handlers {
		w.dead = dead
		w.expr(h.Type)
		if h.Name != "" {
			w.blocks = append(w.blocks, constBlock{kind: nameBlock})
		}
		w.suite(h.Body)
		others = w.dead && others
		if h.Name != "" {
			w.blocks = w.blocks[:len(w.blocks)-1]
			w.put(object.None, !dead)
		}
	}
	if n.IsStar {
		orElse()
		others = false
	}
	w.dead = ends && others
	if final == nil {
		return
	}
	// CPython has the code of a finally twice, and once more for each statement
	// that leaves the block.
	w.blocks = w.blocks[:len(w.blocks)-1]
	w.stmts(final)
	ends = w.dead
	w.in(dead, func() { w.stmts(final) })
	w.dead = ends
}

// unwind walks what runs when a return (or, with toLoop, a break or continue)
// leaves the blocks around it.
func (w *constWalk) unwind(toLoop bool) {
	all := w.blocks
	for i := len(all) - 1; i >= 0; i-- {
		switch b := all[i]; b.kind {
		case loopBlock:
			if toLoop {
				w.blocks = all
				return
			}
		case withBlock, nameBlock:
			w.add(object.None)
		case finallyBlock:
			w.blocks = all[:i:i]
			w.stmts(b.final)
		}
	}
	w.blocks = all
}

func (w *constWalk) leaveBy(n *ast.Return) {
	v := Value{}
	switch {
	case n.Value == nil:
		v = object.None
	default:
		k, ok := w.value(n.Value)
		if ok {
			v = k
			break
		}
		w.expr(n.Value)
	}
	w.unwind(false)
	if !v.IsNull() {
		w.add(v)
	}
	w.dead = true
}

func (w *constWalk) annotated(n *ast.AnnAssign) {
	evaluated := w.sc.Kind == scope.Module || w.sc.Kind == scope.Class
	if n.Value != nil {
		w.expr(n.Value)
		w.expr(n.Target)
	} else {
		switch t := n.Target.(type) {
		case *ast.Attribute:
			w.expr(t.Value)
		case *ast.Subscript:
			w.statement(t.Value)
			w.statement(t.Index)
		}
	}
	if !evaluated {
		return
	}
	if n.Simple {
		w.annotation(n.Annotation)
		w.add(object.NewStr(w.sc.Mangle(n.Target.(*ast.Name).Id)))
	} else if w.unit.future&ast.FutureAnnotations == 0 {
		if _, is := w.value(n.Annotation); !is {
			w.expr(n.Annotation)
		}
	}
}

// annotation walks the annotation of a variable.
func (w *constWalk) annotation(e ast.Expr) {
	if w.unit.future&ast.FutureAnnotations != 0 {
		w.add(object.NewStr(ast.Unparse(e)))
		return
	}
	w.expr(e)
}

func (w *constWalk) imports(s ast.Stmt) {
	switch n := s.(type) {
	case *ast.Import:
		for range n.Names {
			w.add(object.Int(0))
			w.add(object.None)
		}
	case *ast.ImportFrom:
		w.add(object.Int(int64(n.Level)))
		names := make([]Value, len(n.Names))
		for i, a := range n.Names {
			names[i] = object.NewStr(a.Name)
		}
		w.add(object.NewTuple(names))
	}
}

func (w *constWalk) functionDef(n *ast.FunctionDef) {
	w.exprs(n.Decorators)
	w.defaults(n.Args)
	if n.TypeParams != nil {
		w.inner(w.unit.table.TypeParamScope(n))
		return
	}
	w.annotations(n)
	w.inner(w.unit.table.Of(n))
}

func (w *constWalk) defaults(a *ast.Arguments) {
	if len(a.Defaults) > 0 {
		w.tuple(a.Defaults)
	}
	var names []Value
	for i, d := range a.KwDefaults {
		if d != nil {
			w.expr(d)
			names = append(names, object.NewStr(w.sc.Mangle(a.KwOnly[i].Name)))
		}
	}
	if names != nil {
		w.add(object.NewTuple(names))
	}
}

// annotations walks those of a def: a tuple of names and values.
func (w *constWalk) annotations(n *ast.FunctionDef) {
	a := n.Args
	args := append(append([]*ast.Arg{}, a.Args...), a.PosOnly...)
	args = append(append(append(args, a.Vararg), a.KwOnly...), a.Kwarg, &ast.Arg{Name: "return", Annotation: n.Returns})
	text := w.unit.future&ast.FutureAnnotations != 0
	var pairs []Value
	all := true
	for _, p := range args {
		if p == nil || p.Annotation == nil {
			continue
		}
		v, ok := object.Value{}, true
		if text {
			v = object.NewStr(ast.Unparse(p.Annotation))
		} else {
			v, ok = w.value(p.Annotation)
		}
		all = all && ok
		pairs = append(pairs, object.NewStr(w.sc.Mangle(p.Name)), v)
	}
	if all {
		if pairs != nil {
			w.together(pairs)
		}
		return
	}
	for i, p := 0, 0; p < len(args); p++ {
		if args[p] == nil || args[p].Annotation == nil {
			continue
		}
		w.add(pairs[i])
		w.expr(args[p].Annotation)
		i += 2
	}
}

// together meets the items of a tuple that CPython puts together at the end.
func (w *constWalk) together(items []Value) {
	for _, v := range items {
		w.put(v, false)
	}
	w.late = append(w.late, constant{object.NewTuple(items), !w.dead})
}

// classCall walks the call that makes a class.
func (w *constWalk) classCall(n *ast.ClassDef) {
	w.inner(w.unit.table.Of(n))
	w.add(object.NewStr(n.Name))
	w.call(n.Bases, n.Keywords, 2)
}
