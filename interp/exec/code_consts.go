package exec

import (
	"math"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file finds out co_consts when a script asks for it: the constants of a
// code object in the order in which CPython's compiler meets them, without
// those that only code uses which can never run. Tuples that CPython puts
// together late, after all code is there, come last.

// CodeConsts returns the co_consts of a code object that is prepared; false with
// an exception pending.
func CodeConsts(rt *object.Runtime, c *object.Code) ([]Value, bool) {
	src, ok := c.Source.(*source)
	if !ok {
		return nil, true
	}
	w := &constWalk{rt: rt, unit: src.unit, sc: src.sc, code: c, seen: map[string]int{}, folded: map[ast.Expr]Value{}}
	w.top(src)
	if rt.Pending() != nil {
		return nil, false
	}
	return w.result(), true
}

// constWalk is one walk over the source of a code object.
type constWalk struct {
	rt     *object.Runtime
	unit   *Unit
	sc     *scope.Scope
	code   *object.Code
	consts []constant
	seen   map[string]int // what a constant is, to its place in consts
	late   []constant
	folded map[ast.Expr]Value // null: not a constant
	dead   bool               // the code met now cannot run
	blocks []constBlock
}

// constant is a constant and whether code that can run uses it.
type constant struct {
	v    Value
	used bool
}

// constBlock is a block that return, break and continue leave in good order.
type constBlock struct {
	kind  constBlockKind
	final []ast.Stmt // of finallyBlock
	left  bool       // loopBlock: a break leaves it
}

type constBlockKind uint8

const (
	loopBlock constBlockKind = iota
	withBlock
	nameBlock // a handler that forgets its exception's name
	finallyBlock
)

func (w *constWalk) result() []Value {
	out := make([]Value, 0, len(w.consts))
	for i, k := range w.consts {
		// CPython keeps the first in any case: it could be a docstring.
		if k.used || i == 0 {
			out = append(out, k.v)
		}
	}
	return out
}

// top walks the whole code object.
func (w *constWalk) top(src *source) {
	g, isGen := src.expr.(*ast.GeneratorExp)
	switch n := src.node.(type) {
	case *ast.GeneratorExp:
		g, isGen = n, true
	case *ast.ClassDef:
		if src.sc.Kind == scope.Class {
			w.class(n, src.body)
		} else {
			w.generic(n, n.TypeParams)
		}
	case *ast.FunctionDef:
		w.generic(n, n.TypeParams)
	case *ast.TypeAlias:
		if src.sc.Kind == scope.TypeParams {
			w.generic(n, n.TypeParams)
		} else {
			w.add(object.None)
			w.expr(n.Value)
		}
	case ast.Expr:
		w.expr(n)
		w.put(object.None, false)
	}
	switch {
	case isGen:
		w.clauses(g.Generators, g.Elt)
		w.add(object.None)
	case src.custom != nil:
	case src.expr != nil:
		if src.sc.Kind != scope.Module {
			w.add(object.None)
		}
		w.expr(src.expr)
	default:
		w.body(src)
	}
	for _, k := range w.late {
		w.put(k.v, k.used)
	}
}

// body walks a function or module.
func (w *constWalk) body(src *source) {
	body, doc := src.body, src.unit.docstring(src.body)
	switch {
	case src.sc.Kind != scope.Module:
		if doc.IsNull() {
			doc = object.None
		}
		w.add(doc)
	case !doc.IsNull():
		w.add(doc)
	}
	w.stmts(body)
	w.add(object.None)
}

func (w *constWalk) class(n *ast.ClassDef, body []ast.Stmt) {
	w.add(object.NewStr(w.sc.Qualname))
	w.add(object.Int(int64(firstLine(n))))
	if doc := w.unit.docstring(body); !doc.IsNull() {
		w.add(doc)
	}
	w.stmts(body)
	w.add(object.NewTuple(staticAttributes(body)))
	if !w.sc.ClassCell {
		w.add(object.None)
	}
}

// generic walks the function around a statement with type parameters.
func (w *constWalk) generic(n ast.Node, tps *ast.TypeParams) {
	alias, _ := n.(*ast.TypeAlias)
	if alias != nil {
		w.add(object.NewStr(alias.Name.(*ast.Name).Id))
	}
	table := w.unit.table
	for _, tp := range tps.Items() {
		switch p := tp.(type) {
		case *ast.TypeVar:
			w.add(object.NewStr(p.Name))
			if p.Bound != nil {
				w.inner(table.Of(p))
			}
			w.lazyDefault(p, p.Default)
		case *ast.TypeVarTuple:
			w.add(object.NewStr(p.Name))
			w.lazyDefault(p, p.Default)
		case *ast.ParamSpec:
			w.add(object.NewStr(p.Name))
			w.lazyDefault(p, p.Default)
		}
	}
	switch n := n.(type) {
	case *ast.FunctionDef:
		w.annotations(n)
		w.inner(table.Of(n))
	case *ast.ClassDef:
		w.classCall(n)
	case *ast.TypeAlias:
		w.inner(table.Of(n))
	}
}

func (w *constWalk) lazyDefault(p ast.TypeParam, e ast.Expr) {
	if e != nil {
		w.inner(w.unit.table.DefaultOf(p))
	}
}

// inner adds the code object of a scope within this one.
func (w *constWalk) inner(sc *scope.Scope) {
	for i, c := range w.code.Inner {
		if s, ok := c.Source.(*source); ok && s.sc == sc {
			w.note("code"+strconv.Itoa(i), c.Value(), !w.dead)
			return
		}
	}
}

// add notes a constant where it is used.
func (w *constWalk) add(v Value) { w.put(v, !w.dead) }

func (w *constWalk) put(v Value, used bool) { w.note(constKey(v), v, used) }

func (w *constWalk) note(key string, v Value, used bool) {
	i, ok := w.seen[key]
	if !ok {
		i = len(w.consts)
		w.seen[key] = i
		w.consts = append(w.consts, constant{v: v})
	}
	if used {
		w.consts[i].used = true
	}
}

// constKey tells apart what CPython keeps as two constants: 1, 1.0 and True are
// three, as are 0.0 and -0.0.
func constKey(v Value) string {
	bits := func(f float64) string { return strconv.FormatUint(math.Float64bits(f), 16) }
	switch k := v.Impl().(type) {
	case *object.Str:
		return "s" + k.Go()
	case *object.Bytes:
		return "b" + string(k.Go())
	case *object.Complex:
		re, im := k.Parts()
		return "c" + bits(re) + "," + bits(im)
	case *object.Tuple:
		return "(" + joinKeys(k.Items())
	case *object.Set:
		var items []Value
		k.Each(func(x Value) bool {
			items = append(items, x)
			return true
		})
		return "{" + joinKeys(items)
	}
	if v.IsFloat() {
		return "f" + bits(v.Float())
	}
	if _, big, ok := object.AsInt(v); ok && big != nil {
		return "i" + big.Text(16)
	}
	if v.IsInt() || v.IsBool() {
		return object.TypeName(v) + strconv.FormatInt(v.Int(), 16)
	}
	return object.TypeName(v)
}

func joinKeys(items []Value) string {
	var b strings.Builder
	for _, x := range items {
		k := constKey(x)
		b.WriteString(strconv.Itoa(len(k)))
		b.WriteByte(':')
		b.WriteString(k)
	}
	return b.String()
}
