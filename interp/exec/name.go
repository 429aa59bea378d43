package exec

import (
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file reads, writes and deletes names wherever scope says they live.

// local returns the slot of name if it is a plain local variable here.
func (c *compiler) local(name string) (int, bool) {
	sym := c.sc.Lookup(c.mangle(name))
	return sym.Index, sym.Where == scope.Local
}

func (c *compiler) loadName(id string, pos int32) Expr {
	name := c.mangle(id)
	sym := c.sc.Lookup(name)
	i := sym.Index
	switch sym.Where {
	case scope.Local:
		if sym.Accumulates() {
			return loadAccum(i, pos)
		}
		return func(fr *Frame) Value {
			v := fr.L[i]
			if v.IsNull() {
				return unbound(fr, i, pos)
			}
			return v
		}
	case scope.Cell:
		return func(fr *Frame) Value {
			v := fr.L[i].AsCell().V
			if v.IsNull() {
				return unbound(fr, i, pos)
			}
			return v
		}
	case scope.Free:
		return func(fr *Frame) Value {
			v := fr.Fn.Closure[i].V
			if v.IsNull() {
				return unboundFree(fr, name, pos)
			}
			return v
		}
	case scope.Dict:
		return c.loadDict(name, pos)
	case scope.DictOrFree:
		return func(fr *Frame) Value {
			if !fr.NS.IsNull() {
				v := nsGet(fr, name, pos)
				if !v.IsNull() || fr.RT.Pending() != nil {
					return v
				}
			}
			v := fr.Fn.Closure[i].V
			if v.IsNull() {
				return unboundFree(fr, name, pos)
			}
			return v
		}
	}
	return c.loadGlobal(name, pos)
}

func unboundFree(fr *Frame, name string, pos int32) Value {
	fr.Pos = pos
	fr.RT.Raisef(&object.NameErrorType, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", name)
	fr.RT.Pending().SetField("name", fr.RT.Intern(name))
	return Value{}
}

// globalCache remembers where a global name stood when it was last read: in
// the globals (index ≥ 0) or, as long as the globals keep their layout, in the
// builtins.
type globalCache struct {
	ver, builtinVer     uint64
	index, builtinIndex int
	// name is true for what CPython reads with LOAD_NAME, which never asks the
	// __getitem__ of globals that are a subclass of dict.
	name bool
}

// noVer is a version no dict ever has.
const noVer = ^uint64(0)

func (c *compiler) loadGlobal(name string, pos int32) Expr {
	return cachedGlobal(&globalCache{ver: noVer, builtinVer: noVer}, name, pos)
}

// readsGlobal reports whether the name id is read as a global variable.
func (c *compiler) readsGlobal(id string) bool {
	switch c.sc.Lookup(c.mangle(id)).Where {
	case scope.Local, scope.Cell, scope.Free, scope.Dict, scope.DictOrFree:
		return false
	}
	return true
}

//go:noinline
func cachedGlobal(ic *globalCache, name string, pos int32) Expr {
	return func(fr *Frame) Value {
		if g := fr.Fn.Globals; g.SameVer(ic.ver) {
			if ic.index >= 0 {
				return g.ValueAt(ic.index)
			}
			if b := fr.Fn.Builtins; b.SameVer(ic.builtinVer) {
				return b.ValueAt(ic.builtinIndex)
			}
		}
		return ic.miss(fr, name, pos)
	}
}

func (ic *globalCache) miss(fr *Frame, name string, pos int32) Value {
	if fr.Fn.Odd() != nil {
		fr.Pos = pos
		v := fr.Fn.OddGlobal(fr.RT, name, ic.name)
		if v.IsNull() && fr.RT.Pending() == nil {
			nameError(fr, name)
		}
		return v
	}
	g := fr.Fn.Globals
	if i := g.IndexOfStr(name); i >= 0 {
		ic.ver, ic.index = g.Ver(fr.RT), i
		return g.ValueAt(i)
	}
	b := fr.Fn.Builtins
	if i := b.IndexOfStr(name); i >= 0 {
		ic.ver, ic.index = g.Ver(fr.RT), -1
		ic.builtinVer, ic.builtinIndex = b.Ver(fr.RT), i
		return b.ValueAt(i)
	}
	fr.Pos = pos
	return nameError(fr, name)
}

func nameError(fr *Frame, name string) Value {
	fr.RT.Raisef(&object.NameErrorType, "name '%s' is not defined", name)
	fr.RT.Pending().SetField("name", fr.RT.Intern(name))
	return Value{}
}

// nsGet reads name from the local namespace; null without an exception if it
// is not there.
func nsGet(fr *Frame, name string, pos int32) Value {
	if d := fr.NS.ExactDict(); d != nil {
		return d.GetStr(name)
	}
	fr.Pos = pos
	v := object.GetItem(fr.RT, fr.NS, fr.RT.Intern(name))
	if v.IsNull() && fr.RT.Matches(&object.KeyErrorType) {
		fr.RT.Clear()
	}
	return v
}

// loadDict reads a name of a module or class body: the namespace, then as a
// global.
//
//go:noinline
func (c *compiler) loadDict(name string, pos int32) Expr {
	global := cachedGlobal(&globalCache{ver: noVer, builtinVer: noVer, name: true}, name, pos)
	return func(fr *Frame) Value {
		if fr.NS.IsNull() {
			return global(fr)
		}
		v := nsGet(fr, name, pos)
		if !v.IsNull() || fr.RT.Pending() != nil {
			return v
		}
		return global(fr)
	}
}

// Store assigns a value somewhere; false means an exception is pending.
type Store func(fr *Frame, v Value) bool

func (c *compiler) storeName(id string, pos int32) Store {
	name := c.mangle(id)
	sym := c.sc.Lookup(name)
	i := sym.Index
	switch sym.Where {
	case scope.Local:
		return func(fr *Frame, v Value) bool {
			fr.L[i] = v
			return true
		}
	case scope.Cell:
		return func(fr *Frame, v Value) bool {
			fr.L[i].AsCell().V = v
			return true
		}
	case scope.Free:
		return func(fr *Frame, v Value) bool {
			fr.Fn.Closure[i].V = v
			return true
		}
	case scope.Dict, scope.DictOrFree:
		global := c.storeGlobal(name)
		return func(fr *Frame, v Value) bool {
			if fr.NS.IsNull() {
				return global(fr, v)
			}
			if d := fr.NS.ExactDict(); d != nil {
				d.SetStr(name, v)
				return true
			}
			fr.Pos = pos
			return object.SetItem(fr.RT, fr.NS, fr.RT.Intern(name), v)
		}
	}
	return c.storeGlobal(name)
}

//go:noinline
func (c *compiler) storeGlobal(name string) Store {
	ver, index := noVer, 0
	return func(fr *Frame, v Value) bool {
		g := fr.Fn.Globals
		if g.SameVer(ver) {
			g.SetValueAt(index, v)
			return true
		}
		g.SetKey(fr.RT.Intern(name).ExactStr(), v)
		ver, index = g.Ver(fr.RT), g.IndexOfStr(name)
		return true
	}
}

// deleteName compiles del name.
func (c *compiler) deleteName(id string, pos int32) Stmt {
	name := c.mangle(id)
	sym := c.sc.Lookup(name)
	i := sym.Index
	switch sym.Where {
	case scope.Local:
		return func(fr *Frame) ctl {
			if fr.L[i].IsNull() {
				return unboundStmt(fr, i, pos)
			}
			fr.RT.LetGo(fr.L[i])
			fr.L[i] = Value{}
			return next
		}
	case scope.Cell:
		return func(fr *Frame) ctl {
			cell := fr.L[i].AsCell()
			if cell.V.IsNull() {
				return unboundStmt(fr, i, pos)
			}
			fr.RT.LetGo(cell.V)
			cell.V = Value{}
			return next
		}
	case scope.Free:
		return func(fr *Frame) ctl {
			cell := fr.Fn.Closure[i]
			if cell.V.IsNull() {
				unboundFree(fr, name, pos)
				return raise
			}
			cell.V = Value{}
			return next
		}
	}
	inNS := sym.Where != scope.Global
	return func(fr *Frame) ctl {
		fr.Pos = pos
		if inNS && !fr.NS.IsNull() {
			if d := fr.NS.ExactDict(); d != nil {
				if d.DelStr(name) {
					return next
				}
			} else {
				if object.DelItem(fr.RT, fr.NS, fr.RT.Intern(name)) {
					return next
				}
				if !fr.RT.Matches(&object.KeyErrorType) {
					return raise
				}
				fr.RT.Clear()
			}
		} else {
			old := fr.Fn.Globals.GetStr(name)
			if fr.Fn.Globals.DelStr(name) {
				if !old.IsNull() {
					fr.RT.LetGo(old)
				}
				return next
			}
		}
		nameError(fr, name)
		return raise
	}
}
