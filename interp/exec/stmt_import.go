package exec

import (
	"strings"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles import statements. Finding and running modules is the
// work of Runtime.Hooks.Import and builtins.__import__.

func (c *compiler) importStmt(n *ast.Import) Stmt {
	var list []Stmt
	for _, a := range n.Names {
		name, as := a.Name, a.AsName
		first, rest, dotted := strings.Cut(name, ".")
		bindName := as
		if as == "" {
			bindName = first
		}
		store := c.storeName(bindName, c.at(n))
		pos := c.at(n)
		list = append(list, func(fr *Frame) ctl {
			fr.Pos = pos
			m := importName(fr, name, object.None, 0)
			if m.IsNull() {
				return raise
			}
			if as != "" && dotted {
				for _, part := range strings.Split(rest, ".") {
					if m = importAttr(fr, m, part); m.IsNull() {
						return raise
					}
				}
			}
			if !store(fr, m) {
				return raise
			}
			return next
		})
	}
	return sequence(list)
}

// importName calls __import__ as the import statement does.
func importName(fr *Frame, name string, fromlist Value, level int) Value {
	rt := fr.RT
	f := fr.Fn.Builtin(rt, "__import__")
	if f.IsNull() {
		if rt.Pending() != nil {
			return f
		}
		return rt.Raisef(&object.ImportErrorType, "__import__ not found")
	}
	l := rt.PushArgs(5)
	l[0] = rt.Intern(name)
	l[1] = fr.Fn.GlobalsValue()
	switch {
	case !fr.NS.IsNull():
		l[2] = fr.NS
	case fr.Code.NamesInDict:
		l[2] = l[1]
	default:
		l[2] = object.None
	}
	l[3] = fromlist
	l[4] = object.Int(int64(level))
	v := object.Call(rt, f, l, nil)
	rt.PopArgs(l)
	return v
}

// importAttr is the IMPORT_FROM of CPython: an attribute of the module, or the
// submodule of that name while it is still being imported.
func importAttr(fr *Frame, m Value, name string) Value {
	rt := fr.RT
	v := object.LookupAttr(rt, m, name)
	if !v.IsNull() || rt.Pending() != nil {
		return v
	}
	pkg := object.LookupAttr(rt, m, "__name__")
	if pkg.IsNull() && rt.Pending() != nil {
		return Value{}
	}
	var pkgName string
	if !pkg.IsNull() {
		if s := object.AsStr(pkg); s != nil {
			pkgName = s.Go()
			if sub := rt.Modules.GetStr(pkgName + "." + name); !sub.IsNull() {
				return sub
			}
		}
	}
	return rt.CannotImport(m, pkgName, name)
}

func (c *compiler) importFrom(n *ast.ImportFrom) Stmt {
	pos := c.at(n)
	module, level := n.Module, int(n.Level)
	if n.Level == 0 && module == "__future__" {
		// The features were checked and switched on by the parser.
		level = 0
	}
	if len(n.Names) == 1 && n.Names[0].Name == "*" {
		from := object.NewTuple([]Value{object.NewStr("*")})
		return func(fr *Frame) ctl {
			fr.Pos = pos
			m := importName(fr, module, from, level)
			if m.IsNull() {
				return raise
			}
			if !importStar(fr, m) {
				return raise
			}
			return next
		}
	}
	names := make([]Value, len(n.Names))
	stores := make([]Store, len(n.Names))
	for i, a := range n.Names {
		names[i] = object.NewStr(a.Name)
		as := a.AsName
		if as == "" {
			as = a.Name
		}
		stores[i] = c.storeName(as, c.at(a))
	}
	from := object.NewTuple(names)
	return func(fr *Frame) ctl {
		fr.Pos = pos
		m := importName(fr, module, from, level)
		if m.IsNull() {
			return raise
		}
		for i, nm := range names {
			fr.Pos = pos
			v := importAttr(fr, m, nm.ExactStr().Go())
			if v.IsNull() || !stores[i](fr, v) {
				return raise
			}
		}
		return next
	}
}

// importStar binds every public name of m in the running namespace.
func importStar(fr *Frame, m Value) bool {
	rt := fr.RT
	set := func(k, v Value) bool {
		if fr.NS.IsNull() {
			return fr.Fn.Globals.Set(rt, k, v)
		}
		return object.SetItem(rt, fr.NS, k, v)
	}
	all := object.LookupAttr(rt, m, "__all__")
	if all.IsNull() {
		if rt.Pending() != nil {
			return false
		}
		dict := object.GetAttr(rt, m, "__dict__")
		if dict.IsNull() {
			return false
		}
		return object.IterateMapping(rt, dict, func(k, v Value) bool {
			s := object.AsStr(k)
			if s == nil || strings.HasPrefix(s.Go(), "_") {
				return true
			}
			return set(k, v)
		})
	}
	names, ok := object.ToSlice(rt, all)
	if !ok {
		return false
	}
	for _, k := range names {
		s := object.AsStr(k)
		if s == nil {
			rt.TypeErrorf("Item in %s.__all__ must be str, not %s", moduleNameOf(rt, m), object.TypeName(k))
			return false
		}
		v := object.GetAttr(rt, m, s.Go())
		if v.IsNull() || !set(k, v) {
			return false
		}
	}
	return true
}

func moduleNameOf(rt *object.Runtime, m Value) string {
	if mod := m.AsModule(); mod != nil {
		return mod.Name
	}
	return object.TypeName(m)
}
