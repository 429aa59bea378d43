package interp

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/exec"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file and its neighbours turn a tree of module ast's objects, which a
// script may have changed or made by itself, back into a program. Nothing in
// such a tree can be trusted: what CPython's validation refuses is refused
// here in the same words.

// treeReader reads one tree. After the first mistake an exception is pending
// and everything reads as nil.
type treeReader struct {
	rt    *object.Runtime
	names *object.Dict // the namespace of module ast
	kinds map[*object.Type]string
	bad   bool
	nodes int64

	filename string
}

// nodeBytes is about what a node takes on both sides of the conversion.
const nodeBytes = 200

// nodeWork is what reading and compiling a node counts as.
const nodeWork = 8

// isTree is Hooks.IsTree: whether v is a node of module ast.
func (in *Interp) isTree(rt *object.Runtime, v object.Value) bool {
	base := treeClass(rt)
	return base != nil && v.Type().IsSubtype(base)
}

func treeNames(rt *object.Runtime) *object.Dict {
	v := rt.Modules.GetStr("ast")
	if v.IsNull() || v.AsModule() == nil {
		return nil
	}
	return v.AsModule().Dict
}

// treeClass returns ast.AST, nil before a script imports ast.
func treeClass(rt *object.Runtime) *object.Type {
	names := treeNames(rt)
	if names == nil {
		return nil
	}
	v := names.GetStr("AST")
	if v.IsNull() {
		return nil
	}
	return v.AsType()
}

// compileTree is Hooks.CompileTree: compile() of a tree.
func (in *Interp) compileTree(rt *object.Runtime, tree object.Value, filename, mode string, how object.CompileFlags) *object.Code {
	r := &treeReader{rt: rt, names: treeNames(rt), kinds: map[*object.Type]string{}, filename: filename}
	want := map[string]string{"exec": "Module", "eval": "Expression", "single": "Interactive"}[mode]
	if got := r.kind(tree); got != want {
		rt.TypeErrorf("expected %s node, got %s", want, tree.Type().Name)
		return nil
	}
	m := exec.Mode{TopLevelAwait: how.Flags&object.CompileTopLevelAwait != 0, Interactive: mode == "single"}
	src := &ast.Source{Filename: filename}
	var u *exec.Unit
	var err error
	if mode == "eval" {
		e := &ast.Expression{Source: src, Body: r.expr(tree, "body", ast.Load)}
		if r.bad {
			return nil
		}
		u, err = exec.AnalyzeExpr(e, m)
	} else {
		t := &ast.Module{Source: src, Body: r.stmts(tree, "body"), Future: futureOf(how.Flags)}
		if r.bad {
			return nil
		}
		t.Future |= futureImports(t.Body)
		u, err = exec.Analyze(t, m)
	}
	if err != nil {
		in.raiseSyntaxError(scopeError(err, src, nil), false)
		return nil
	}
	if !in.warnAbout(u) {
		return nil
	}
	c := u.Optimized(how.Level(rt)).Code()
	c.Tree = rt.NewCodeTree(1024 + nodeBytes*r.nodes)
	return c
}

// futureFlags are the flags of __future__ in compile() and co_flags.
const futureFlags = 0x1fe0000

// futureOf returns the features that flags of compile() switch on.
func futureOf(flags int) ast.Future { return ast.Future(flags & futureFlags) }

// futureImports returns the features a module's body switches on.
func futureImports(body []ast.Stmt) (f ast.Future) {
	for i, s := range body {
		from, ok := s.(*ast.ImportFrom)
		if !ok {
			e, isExpr := s.(*ast.ExprStmt)
			if !isExpr || i > 0 {
				return f
			}
			if c, isConst := e.Value.(*ast.Constant); !isConst || c.Kind != ast.Str {
				return f
			}
			continue
		}
		if from.Module != "__future__" || from.Level != 0 {
			return f
		}
		for _, a := range from.Names {
			f |= ast.FutureNamed(a.Name)
		}
	}
	return f
}

// kind returns the name of the class of module ast that v is an instance of,
// "" if it is no node.
func (r *treeReader) kind(v object.Value) string {
	t := v.Type()
	if k, ok := r.kinds[t]; ok {
		return k
	}
	k := ""
	for _, base := range t.MRO() {
		if own := r.names.GetStr(base.Name); !own.IsNull() && own.AsType() == base {
			k = base.Name
			break
		}
	}
	r.kinds[t] = k
	return k
}

func (r *treeReader) typeError(format string, a ...any) {
	if !r.bad {
		r.bad = true
		r.rt.TypeErrorf(format, a...)
	}
}

func (r *treeReader) valueError(format string, a ...any) {
	if !r.bad {
		r.bad = true
		r.rt.ValueErrorf(format, a...)
	}
}

// expected is the error about a value that is not of the sort it should be.
func (r *treeReader) expected(sort string, v object.Value) {
	if r.bad {
		return
	}
	text, ok := object.ReprText(r.rt, v)
	if !ok {
		r.bad = true
		return
	}
	r.typeError("expected some sort of %s, but got %s", sort, text)
}

// field returns an attribute of a node, null if it has none.
func (r *treeReader) field(n object.Value, name string) object.Value {
	if r.bad {
		return object.Value{}
	}
	v := object.LookupAttr(r.rt, n, name)
	if v.IsNull() && r.rt.Pending() != nil {
		r.bad = true
	}
	return v
}

// required returns an attribute that must be there and not None.
func (r *treeReader) required(n object.Value, name string) object.Value {
	v := r.field(n, name)
	if r.bad {
		return v
	}
	if v.IsNull() {
		r.typeError("required field \"%s\" missing from %s", name, r.kind(n))
	} else if v.IsNone() {
		r.valueError("field '%s' is required for %s", name, r.kind(n))
		return object.Value{}
	}
	return v
}

// list returns the items of a field that is a list; an absent one is empty.
func (r *treeReader) list(n object.Value, name string) []object.Value {
	v := r.field(n, name)
	if r.bad || v.IsNull() {
		return nil
	}
	l := object.AsList(v)
	if l == nil {
		r.typeError("%s field \"%s\" must be a list, not a %s", r.kind(n), name, object.TypeName(v))
		return nil
	}
	items := l.Items()
	if !r.rt.Work(len(items)) || !r.rt.AllocN(int64(len(items)), 32) {
		r.bad = true
		return nil
	}
	return append([]object.Value(nil), items...)
}

// room reports whether there is room for all that has been read. The whole is
// asked for each time, because a walk over what the script holds finds nothing
// of it.
func (r *treeReader) room() bool {
	total := r.nodes * nodeBytes
	if !r.rt.Alloc(total) {
		return false
	}
	r.rt.Charge(-total)
	return true
}

// enter begins a node; false when nothing more can be read. A node that stands
// in several places is read, and paid for, in each of them.
func (r *treeReader) enter() bool {
	if r.bad {
		return false
	}
	r.nodes++
	if !r.rt.Work(nodeWork) || r.nodes%1024 == 0 && !r.room() {
		r.bad = true
		return false
	}
	if !r.rt.Enter(" during ast construction") {
		r.bad = true
		return false
	}
	return true
}

func (r *treeReader) number(n object.Value, name string, missing int, sort string) int {
	v := r.field(n, name)
	if r.bad {
		return 0
	}
	if v.IsNull() || v.IsNone() && missing >= 0 {
		if missing < 0 {
			r.typeError("required field \"%s\" missing from %s", name, sort)
		}
		return missing
	}
	if !v.Type().IsSubtype(&object.IntType) {
		if text, ok := object.ReprText(r.rt, v); ok {
			r.valueError("invalid integer value: %s", text)
		}
		r.bad = true
		return 0
	}
	i, ok := object.IndexInt(r.rt, v)
	if ok && int64(int32(i)) != i {
		r.rt.OverflowErrorf("Python int too large to convert to C int")
		ok = false
	}
	r.bad = r.bad || !ok
	return int(i)
}

// loc reads the place of a node.
func (r *treeReader) loc(n object.Value, sort string) ast.Loc {
	line, col := r.number(n, "lineno", -1, sort), r.number(n, "col_offset", -1, sort)
	endLine, endCol := r.number(n, "end_lineno", line, sort), r.number(n, "end_col_offset", col, sort)
	switch {
	case r.bad:
	case line > endLine:
		r.valueError("AST node line range (%d, %d) is not valid", line, endLine)
	case line < 0 && endLine != line || col < 0 && col != endCol:
		r.valueError("AST node column range (%d, %d) for line range (%d, %d) is not valid", col, endCol, line, endLine)
	case line == endLine && col > endCol:
		r.valueError("line %d, column %d-%d is not a valid range", line, col, endCol)
	}
	return ast.Loc{Line: int32(line), Col: int32(col), EndLine: int32(endLine), EndCol: int32(endCol)}
}

// text checks an identifier.
func (r *treeReader) text(v object.Value) string {
	if r.bad {
		return ""
	}
	s := object.AsStr(v)
	if s == nil {
		r.typeError("AST identifier must be of type str")
		return ""
	}
	return s.Go()
}

// name reads a field that is an identifier.
func (r *treeReader) name(n object.Value, field string) string {
	if v := r.required(n, field); !r.bad {
		return r.bindable(r.text(v))
	}
	return ""
}

// optionalName reads an identifier that may be None.
func (r *treeReader) optionalName(n object.Value, field string) string {
	v := r.field(n, field)
	if r.bad || v.IsNull() || v.IsNone() {
		return ""
	}
	return r.bindable(r.text(v))
}

func (r *treeReader) bindable(name string) string {
	if name == "None" || name == "True" || name == "False" {
		r.valueError("identifier field can't represent '%s' constant", name)
	}
	return name
}

// operator finds the place of an operator node's name in names.
func (r *treeReader) operator(v object.Value, sort string, names []string) int {
	if r.bad {
		return 0
	}
	k := r.kind(v)
	for i, name := range names {
		if name == k {
			return i
		}
	}
	r.expected(sort, v)
	return 0
}

// some returns the parts of a list that must not be empty.
func (r *treeReader) some(n object.Value, field string) []object.Value {
	l := r.list(n, field)
	if len(l) == 0 {
		r.valueError("empty %s on %s", field, r.kind(n))
	}
	return l
}
