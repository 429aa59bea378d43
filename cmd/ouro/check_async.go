package main

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file finds coroutines that are made and dropped: what a call calls is
// followed through names that are bound once, and through classes of the file.

// definition is what the one statement that binds a name makes of it.
type definition struct {
	async bool          // an async function
	alias string        // another name for this one
	made  string        // an instance of the class of this name
	class *ast.ClassDef // a class
}

// note keeps what a statement defines.
func (k *checker) note(sc *scope.Scope, name string, d definition) {
	if k.defs[sc] == nil {
		k.defs[sc] = map[string]definition{}
	}
	k.defs[sc][name] = d
}

// noteAssign keeps "a = b" and "a = B(...)".
func (k *checker) noteAssign(n *ast.Assign, sc *scope.Scope) {
	if len(n.Targets) != 1 {
		return
	}
	to, ok := n.Targets[0].(*ast.Name)
	if !ok {
		return
	}
	switch v := n.Value.(type) {
	case *ast.Name:
		k.note(k.where(sc, to.Id), to.Id, definition{alias: v.Id})
	case *ast.Call:
		if f, ok := v.Func.(*ast.Name); ok {
			k.note(k.where(sc, to.Id), to.Id, definition{made: f.Id})
		}
	}
}

// where is the scope in which a statement of sc binds a name.
func (k *checker) where(sc *scope.Scope, name string) *scope.Scope {
	if sym := sc.Lookup(sc.Mangle(name)); sym != nil && sym.Where == scope.Global {
		return k.table.Top
	}
	return sc
}

// home is the scope that binds a name read in sc; nil for parameters and what is
// not known.
func (k *checker) home(id string, sc *scope.Scope) *scope.Scope {
	sym := sc.Lookup(sc.Mangle(id))
	if sym == nil {
		return nil
	}
	switch sym.Where {
	case scope.Global:
		return k.table.Top
	case scope.Dict:
		if sc != k.table.Top && k.binds[sc][id] == 0 {
			return k.table.Top
		}
		return sc
	case scope.Local, scope.Cell:
		if sym.Param {
			return nil
		}
		return sc
	case scope.Free:
		for p := sc.Parent; p != nil; p = p.Parent {
			if s := p.Lookup(p.Mangle(id)); p.Kind != scope.Class && s != nil && (s.Where == scope.Local || s.Where == scope.Cell) {
				if s.Param {
					return nil
				}
				return p
			}
		}
	}
	return nil
}

// meaning is the definition behind a name that is bound once, through other such
// names, and the scope it stands in.
func (k *checker) meaning(id string, sc *scope.Scope) (definition, *scope.Scope) {
	for range 8 {
		h := k.home(id, sc)
		if h == nil || k.binds[h][id] != 1 {
			break
		}
		d := k.defs[h][id]
		if d.alias == "" {
			return d, h
		}
		id, sc = d.alias, h
	}
	return definition{}, nil
}

// isAsync reports whether a name is an async function and nothing else.
func (k *checker) isAsync(id string, sc *scope.Scope) bool {
	d, _ := k.meaning(id, sc)
	return d.async
}

// isMethod reports whether a class has an async method of a name, by itself or
// from classes of the file.
func (k *checker) isMethod(class *ast.ClassDef, in *scope.Scope, name string, depth int) bool {
	body := k.table.Of(class)
	if n := k.binds[body][name]; n > 0 || depth > 8 {
		return n == 1 && k.methods[body][name]
	}
	for _, b := range class.Bases {
		base, ok := b.(*ast.Name)
		if !ok {
			return false
		}
		d, sc := k.meaning(base.Id, in)
		if d.class == nil {
			return false
		}
		if k.isMethod(d.class, sc, name, depth+1) {
			return true
		}
	}
	return false
}

// receiver is the class whose methods an expression has; nil if that is not known.
func (k *checker) receiver(e ast.Expr, sc *scope.Scope) (*ast.ClassDef, *scope.Scope) {
	switch e := e.(type) {
	case *ast.Name:
		if class := sc.Parent; (e.Id == "self" || e.Id == "cls") && class != nil && class.Kind == scope.Class {
			return k.bodies[class], class.Parent
		}
		d, in := k.meaning(e.Id, sc)
		if d.made != "" {
			d, in = k.meaning(d.made, in)
		}
		return d.class, in
	case *ast.Call:
		if f, ok := e.Func.(*ast.Name); ok {
			d, in := k.meaning(f.Id, sc)
			return d.class, in
		}
	}
	return nil, nil
}

// coroutines are functions of the library whose result must be awaited.
var coroutines = map[string]bool{"asyncio.sleep": true, "asyncio.wait_for": true, "asyncio.wait": true, "asyncio.to_thread": true,
	"asyncio.open_connection": true, "asyncio.start_server": true, "asyncio.create_subprocess_exec": true, "asyncio.create_subprocess_shell": true}

// dropped looks at an expression whose value nobody uses.
func (k *checker) dropped(e ast.Expr, sc *scope.Scope) {
	switch e := e.(type) {
	case *ast.IfExp:
		k.dropped(e.Body, sc)
		k.dropped(e.Orelse, sc)
	case *ast.BoolOp:
		k.dropped(e.Values[len(e.Values)-1], sc)
	case *ast.Call:
		k.droppedCall(e, sc)
	}
}

func (k *checker) droppedCall(call *ast.Call, sc *scope.Scope) {
	name := k.callee(call, sc)
	switch f := call.Func.(type) {
	case *ast.Name:
		if k.isAsync(f.Id, sc) {
			k.add(call.Span(), "never-awaited", "coroutine '%s' is never awaited; did you mean: await %s(...)", f.Id, f.Id)
		}
	case *ast.Attribute:
		of, named := f.Value.(*ast.Name)
		shown := "(...)"
		if named {
			shown = of.Id
			if k.set[of.Id+"."+f.Attr] {
				return
			}
		}
		if class, in := k.receiver(f.Value, sc); class != nil && k.isMethod(class, in, f.Attr, 0) {
			k.add(call.Span(), "never-awaited", "coroutine '%s' is never awaited; did you mean: await %s.%s(...)", f.Attr, shown, f.Attr)
		}
	}
	switch {
	case coroutines[name]:
		k.add(call.Span(), "never-awaited", "coroutine '%s' is never awaited; did you mean: await %s(...)", name, name)
	case name == "asyncio.create_task" || name == "asyncio.ensure_future":
		k.add(call.Span(), "unkept-task", "keep a reference to the task, or it may be collected before it is done")
	}
}
