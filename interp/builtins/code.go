package builtins

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the functions that run source text and look at scopes.

var codeRows = []object.Row{
	{Sig: "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)", Doc: "Compile source text into a code object that exec() or eval() can run.\n\nmode is 'exec' for a module, 'eval' for an expression, 'single' for one\ninteractive statement.", Fn: compile},
	{Sig: "eval(source, /, globals=None, locals=None)", Doc: "Evaluate an expression, given as text or code object, in the given namespaces.", Fn: eval},
	{Sig: "exec(source, /, globals=None, locals=None, *, closure=None)", Doc: "Run statements, given as text or code object, in the given namespaces.", Fn: exec},
	{Sig: "globals()", Doc: "Return the dictionary of the current module's variables.", Fn: globals},
	{Sig: "locals()", Doc: "Return a dictionary of the current scope's variables.", Fn: locals},
	{Sig: "__import__(name, globals=None, locals=None, fromlist=(), level=0)", Doc: "Import a module: what the import statement calls.", Fn: import_},
	{Sig: "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)", Doc: "Open a file and return a stream, if the host lets the script use files.", Fn: open},
	{Sig: "breakpoint(*args, **kws)", Doc: "Call sys.breakpointhook(*args, **kws).", Fn: breakpoint},
}

func globals(rt *runtime) value {
	fr := rt.CurrentFrame(0)
	if fr == nil {
		return object.None
	}
	return fr.GlobalsValue()
}

func locals(rt *runtime) value {
	fr := rt.CurrentFrame(0)
	if fr == nil {
		return rt.Raisef(&object.SystemErrorType, "frame does not exist")
	}
	return rt.Locals(fr)
}

// futureFlags are the compiler flags of CPython's __future__ module.
const futureFlags = 0x1fe0000

func compile(rt *runtime, a []value) value {
	name := filename(rt, a[1])
	if name == nil {
		return null
	}
	mode := object.AsStr(a[2])
	if mode == nil {
		return rt.TypeErrorf("compile() argument 'mode' must be str, not %s", noneOr(a[2]))
	}
	flags := int64(0)
	if !a[3].IsNull() {
		var ok bool
		if flags, ok = object.IndexInt(rt, a[3]); !ok {
			return null
		}
	}
	const nestedScopes = 0x10 // means nothing any more
	if flags&^(nestedScopes|futureFlags|object.CompileOnlyAST|object.CompileTopLevelAwait|object.CompileNoImpliedDedent|
		object.CompileIncomplete|object.CompileTypeComments|object.CompileOptimizedAST) != 0 {
		return rt.ValueErrorf("compile(): unrecognised flags")
	}
	how := object.CompileFlags{Flags: int(flags)}
	apart := 0
	if !a[4].IsNull() {
		if apart = object.Truth(rt, a[4]); apart < 0 {
			return null
		}
	}
	if apart == 0 {
		how.Flags |= inherited(rt)
	}
	if !a[5].IsNull() {
		n, ok := object.IndexInt(rt, a[5])
		if !ok {
			return null
		}
		if n < -1 || n > 2 {
			return rt.ValueErrorf("compile(): invalid optimize value")
		}
		how.Optimize = int(n) + 1
	}
	switch mode.Go() {
	case "exec", "eval", "single":
	case "func_type":
		return rt.ValueErrorf("compile() mode 'func_type' requires flag PyCF_ONLY_AST")
	default:
		return rt.ValueErrorf("compile() mode must be 'exec', 'eval' or 'single'")
	}
	isTree := rt.Hooks.IsTree != nil && rt.Hooks.IsTree(rt, a[0])
	if flags&object.CompileOnlyAST != 0 {
		if isTree {
			return a[0]
		}
		return parseTree(rt, a[0], a[1], a[2])
	}
	if isTree {
		c := rt.Hooks.CompileTree(rt, a[0], name.Go(), mode.Go(), how)
		if c == nil {
			return null
		}
		return c.Value()
	}
	src, ok := sourceText(rt, "compile", "string, bytes or AST", name.Go(), a[0])
	if !ok {
		return null
	}
	c := rt.Hooks.Compile(rt, src, name.Go(), mode.Go(), how)
	if c == nil {
		return null
	}
	return c.Value()
}

// inherited returns the __future__ features of the code that calls, which hold
// for what it compiles.
func inherited(rt *runtime) int {
	if fr := rt.CurrentFrame(0); fr != nil {
		return int(fr.Fn.Code.Flags) & futureFlags
	}
	return 0
}

// filename returns the name of a source text: a str, bytes or path.
func filename(rt *runtime, v value) *object.Str {
	if m := rt.Lookup(v.Type(), "__fspath__"); object.AsStr(v) == nil && !m.IsNull() {
		class := object.TypeName(v)
		if v = object.CallSpecial(rt, m, v); v.IsNull() {
			return nil
		}
		if _, isBytes := object.BytesOf(v); object.AsStr(v) == nil && !isBytes {
			rt.TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", class, object.TypeName(v))
			return nil
		}
	}
	name := object.AsStr(v)
	if name == nil {
		b, ok := object.BytesOf(v)
		if !ok || v.Type().IsSubtype(&object.BytearrayType) {
			rt.TypeErrorf("expected str, bytes or os.PathLike object, not %s", object.TypeName(v))
			return nil
		}
		s := object.Decode(rt, b, "utf-8", "surrogateescape", v)
		if s.IsNull() {
			return nil
		}
		name = object.AsStr(s)
	}
	if strings.IndexByte(name.Go(), 0) >= 0 {
		rt.ValueErrorf("embedded null character")
		return nil
	}
	return name
}

// parseTree is compile() with the flag PyCF_ONLY_AST: ast.parse.
func parseTree(rt *runtime, source, filename, mode value) value {
	m := rt.Hooks.Import(rt, "ast")
	if m.IsNull() {
		return null
	}
	parse := object.GetAttr(rt, m, "parse")
	if parse.IsNull() {
		return null
	}
	return object.Call(rt, parse, []value{source, filename, mode}, nil)
}

// sourceText returns source code given as str or bytes; name is its file.
func sourceText(rt *runtime, fn, what, name string, v value) (string, bool) {
	var src string
	if s := object.AsStr(v); s != nil {
		src = s.Go()
		if !utf8Valid(src) {
			rt.RaiseSurrogate(src)
			return "", false
		}
	} else if b, ok := object.BufferOf(rt, v); ok {
		if !rt.Alloc(int64(len(b))) {
			return "", false
		}
		if src, ok = rt.Hooks.DecodeSource(rt, name, b); !ok {
			return "", false
		}
	} else if rt.Pending() != nil {
		return "", false
	} else {
		rt.TypeErrorf("%s() arg 1 must be a %s object", fn, what)
		return "", false
	}
	if strings.IndexByte(src, 0) >= 0 {
		rt.Raisef(&object.SyntaxErrorType, "source code string cannot contain null bytes")
		return "", false
	}
	return src, true
}

// scopes checks the namespaces given to eval and exec and fills in the missing
// ones.
func scopes(rt *runtime, fn string, g, l value) (globals, locals value, ok bool) {
	given := !g.IsNull() && !g.IsNone()
	if given && object.AsDict(g) == nil {
		if fn == "exec" {
			rt.TypeErrorf("exec() globals must be a dict, not %s", object.TypeName(g))
		} else if g.Type().Ops.GetItem != nil {
			rt.TypeErrorf("globals must be a real dict; try eval(expr, {}, mapping)")
		} else {
			rt.TypeErrorf("globals must be a dict")
		}
		return null, null, false
	}
	if l.IsNull() {
		l = object.None
	}
	if !l.IsNone() && l.Type().Ops.GetItem == nil {
		if fn == "exec" {
			rt.TypeErrorf("locals must be a mapping or None, not %s", object.TypeName(l))
		} else {
			rt.TypeErrorf("locals must be a mapping")
		}
		return null, null, false
	}
	if !given {
		fr := rt.CurrentFrame(0)
		if fr == nil {
			rt.Raisef(&object.SystemErrorType, "globals and locals cannot be NULL")
			return null, null, false
		}
		if l.IsNone() {
			if l = rt.Locals(fr); l.IsNull() {
				return null, null, false
			}
		}
		return fr.GlobalsValue(), l, true
	}
	if l.IsNone() {
		l = g
	}
	return g, l, true
}

func eval(rt *runtime, source, g, l value) value {
	globals, local, ok := scopes(rt, "eval", g, l)
	if !ok {
		return null
	}
	if c := source.AsCode(); c != nil {
		if len(c.Freevars) > 0 {
			return rt.TypeErrorf("code object passed to eval() may not contain free variables")
		}
		return rt.RunCodeIn(c, globals, local, nil)
	}
	src, ok := sourceText(rt, "eval", "string, bytes or code", "<string>", source)
	if !ok {
		return null
	}
	c := rt.Hooks.Compile(rt, strings.TrimLeft(src, " \t"), "<string>", "eval", object.CompileFlags{Flags: inherited(rt)})
	if c == nil {
		return null
	}
	return rt.RunCodeIn(c, globals, local, nil)
}

func exec(rt *runtime, a []value) value {
	globals, local, ok := scopes(rt, "exec", a[1], a[2])
	if !ok {
		return null
	}
	closure := a[3]
	if !closure.IsNull() && closure.IsNone() {
		closure = null
	}
	c := a[0].AsCode()
	if c == nil {
		if !closure.IsNull() {
			return rt.TypeErrorf("closure can only be used when source is a code object")
		}
		src, ok := sourceText(rt, "exec", "string, bytes or code", "<string>", a[0])
		if !ok {
			return null
		}
		if c = rt.Hooks.Compile(rt, src, "<string>", "exec", object.CompileFlags{Flags: inherited(rt)}); c == nil {
			return null
		}
	} else if len(c.Freevars) > 0 || !closure.IsNull() {
		return execClosure(rt, c, globals, local, closure)
	}
	if rt.RunCodeIn(c, globals, local, nil).IsNull() {
		return null
	}
	return object.None
}

// execClosure runs a code object with free variables, for which cells must be
// given.
func execClosure(rt *runtime, c *object.Code, globals, local, closure value) value {
	n := len(c.Freevars)
	if closure.IsNull() {
		return rt.TypeErrorf("code object requires a closure of exactly length %d", n)
	}
	if n == 0 {
		return rt.TypeErrorf("cannot use a closure with this code object")
	}
	t := closure.ExactTuple()
	bad := t == nil || t.Len() != n
	var cells []*object.Cell
	if !bad {
		for _, v := range t.Items() {
			cell := v.AsCell()
			if cell == nil {
				bad = true
				break
			}
			cells = append(cells, cell)
		}
	}
	if bad {
		return rt.TypeErrorf("code object requires a closure of exactly length %d", n)
	}
	if rt.RunCodeIn(c, globals, local, cells).IsNull() {
		return null
	}
	return object.None
}

func import_(rt *runtime, a []value) value {
	name := object.AsStr(a[0])
	if name == nil {
		return rt.TypeErrorf("module name must be a string")
	}
	level := int64(0)
	if !a[4].IsNull() {
		var ok bool
		if level, ok = object.IndexInt(rt, a[4]); !ok {
			return null
		}
	}
	var globals *object.Dict
	if !a[1].IsNull() {
		globals = object.AsDict(a[1])
	}
	return rt.ImportName(name.Go(), globals, a[3], int(level))
}

// open asks package io, which brings its function with it when it is imported.
func open(rt *runtime, a []value) value {
	if rt.Hooks.Open == nil && rt.Hooks.Import != nil {
		if rt.Hooks.Import(rt, "_io").IsNull() {
			if !rt.Matches(&object.ModuleNotFoundErrorType) {
				return null
			}
			rt.Clear()
		}
	}
	if rt.Hooks.Open != nil {
		return rt.Hooks.Open(rt, a)
	}
	what, ok := object.ReprText(rt, a[0])
	if !ok {
		return null
	}
	return rt.NoFiles("open(" + what + ")")
}

func breakpoint(rt *runtime, args []value, names []string) value {
	if rt.Sys != nil {
		if hook := rt.Sys.GetStr("breakpointhook"); !hook.IsNull() {
			return object.Call(rt, hook, args, names)
		}
	}
	return rt.RuntimeErrorf("lost sys.breakpointhook")
}
