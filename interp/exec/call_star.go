package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file compiles calls with *args or **kwargs, and displays with stars.

// starCall compiles a call with *args or **kwargs.
func (c *compiler) starCall(n *ast.Call, pos int32) Expr {
	general := c.generalStarCall(n, pos)
	if x := c.forwardCall(n, pos, general); x != nil {
		return x
	}
	f := c.callee(n.Func)
	return func(fr *Frame) Value {
		fv, self := f(fr)
		if fv.IsNull() {
			return fv
		}
		return general(fr, fv, self)
	}
}

// forwardCall compiles f(*args) and f(*args, **kwargs) for the tuple and the
// dict that a function's own *args and **kwargs are; nil for other forms. Both
// are read before either is used, so they must be plain variables; anything
// else they hold is left to general.
func (c *compiler) forwardCall(n *ast.Call, pos int32, general func(fr *Frame, f, self Value) Value) Expr {
	if len(n.Args) != 1 || len(n.Keywords) > 1 {
		return nil
	}
	star, ok := n.Args[0].(*ast.Starred)
	if !ok {
		return nil
	}
	a, ok := c.localSlot(star.Value)
	if !ok {
		return nil
	}
	k := -1
	if len(n.Keywords) == 1 {
		if n.Keywords[0].Arg != "" {
			return nil
		}
		if k, ok = c.localSlot(n.Keywords[0].Value); !ok {
			return nil
		}
	}
	f := c.callee(n.Func)
	return func(fr *Frame) Value {
		fv, self := f(fr)
		if fv.IsNull() {
			return fv
		}
		v := fr.L[a]
		if v.IsNull() {
			return general(fr, fv, self)
		}
		t := v.ExactTuple()
		if t == nil {
			return general(fr, fv, self)
		}
		var d *object.Dict
		if k >= 0 {
			kv := fr.L[k]
			if kv.IsNull() {
				return general(fr, fv, self)
			}
			if d = kv.ExactDict(); d == nil {
				return general(fr, fv, self)
			}
			if d.Len() > 0 {
				return general(fr, fv, self)
			}
		}
		rt := fr.RT
		items := t.Items()
		l := rt.PushArgs(len(items) + 1)
		i := 0
		if !self.IsNull() {
			l[0] = self
			i = 1
		}
		copy(l[i:], items)
		fr.Pos = pos
		v = callN(rt, fv, l[:len(items)+i], nil)
		rt.PopArgs(l)
		return v
	}
}

func (c *compiler) generalStarCall(n *ast.Call, pos int32) func(fr *Frame, f, self Value) Value {
	args := c.starred(n.Args, inCall, nil)
	type keyword struct {
		name string
		x    Expr
		pos  int32
	}
	kws := make([]keyword, len(n.Keywords))
	for i, k := range n.Keywords {
		kws[i] = keyword{k.Arg, c.expr(k.Value), c.at(k)}
	}
	return func(fr *Frame, fv, self Value) Value {
		var list []Value
		if !self.IsNull() {
			list = append(list, self)
		}
		fr.Pos = pos
		list, ok := args(fr, list, fv)
		if !ok {
			return Value{}
		}
		if len(kws) == 0 {
			fr.Pos = pos
			return callN(fr.RT, fv, list, nil)
		}
		var names []string
		var vals []Value
		for i := range kws {
			k := &kws[i]
			v := k.x(fr)
			if v.IsNull() {
				return v
			}
			if k.name != "" {
				if !noDuplicate(fr, fv, names, k.name, pos) {
					return Value{}
				}
				names, vals = append(names, k.name), append(vals, v)
				continue
			}
			fr.Pos = pos
			if names, vals, ok = spread(fr, fv, v, names, vals, pos); !ok {
				return Value{}
			}
		}
		fr.Pos = pos
		if !allStrings(fr.RT, names) {
			return Value{}
		}
		return callN(fr.RT, fv, append(list, vals...), names)
	}
}

func noDuplicate(fr *Frame, f Value, names []string, name string, pos int32) bool {
	for _, n := range names {
		if n == name {
			fr.Pos = pos
			if what, ok := calleeName(fr.RT, f); ok {
				fr.RT.TypeErrorf("%s got multiple values for keyword argument '%s'", what, name)
			}
			return false
		}
	}
	return true
}

// notString stands among the names of a call for a key of a **mapping that is
// no str; the key itself is its value. No str of a script has this byte.
const notString = "\xff"

// allStrings refuses keys that are no strings. CPython looks at them only when
// all mappings are merged: what is wrong with a later one comes first.
func allStrings(rt *object.Runtime, names []string) bool {
	for _, n := range names {
		if n == notString {
			rt.TypeErrorf("keywords must be strings")
			return false
		}
	}
	return true
}

// spread adds the items of a **mapping to the keywords of a call.
func spread(fr *Frame, f, m Value, names []string, vals []Value, pos int32) ([]string, []Value, bool) {
	rt := fr.RT
	// The keys of one dict differ among themselves.
	before, plain := len(names), m.ExactDict() != nil
	ok := object.IterateMapping(rt, m, func(k, v Value) bool {
		upTo := len(names)
		if plain {
			upTo = before
		}
		rt.Budget -= int64(upTo / 8)
		s := object.AsStr(k)
		if s == nil {
			if !noDuplicateKey(fr, f, names[:upTo], vals, k, pos) {
				return false
			}
			names, vals = append(names, notString), append(vals, k)
			return true
		}
		if !noDuplicate(fr, f, names[:upTo], s.Go(), pos) {
			return false
		}
		names, vals = append(names, s.Go()), append(vals, v)
		return true
	})
	if e := rt.Pending(); !ok && e != nil && rt.Matches(&object.KeyErrorType) && object.AsTuple(e.Args()).Len() == 1 {
		// CPython takes every KeyError for a name that was there already.
		key := object.AsTuple(e.Args()).At(0)
		rt.Clear()
		what, ok := calleeName(rt, f)
		if !ok {
			return nil, nil, false
		}
		text := object.ToStr(rt, key)
		if text.IsNull() {
			return nil, nil, false
		}
		rt.TypeErrorf("%s got multiple values for keyword argument '%s'", what, object.AsStr(text).Go())
		return nil, nil, false
	}
	if !ok && rt.Matches(&object.AttributeErrorType) && !object.IsMapping(m) {
		rt.Clear()
		what, ok := calleeName(rt, f)
		if !ok {
			return nil, nil, false
		}
		rt.TypeErrorf("%s argument after ** must be a mapping, not %s", what, object.TypeName(m))
	}
	return names, vals, ok
}

// noDuplicateKey is noDuplicate for a key that is no str.
func noDuplicateKey(fr *Frame, f Value, names []string, vals []Value, key Value, pos int32) bool {
	rt := fr.RT
	fr.Pos = pos
	if _, ok := object.Hash(rt, key); !ok {
		return false
	}
	for i, n := range names {
		if n != notString {
			continue
		}
		same := 1
		if vals[i] != key {
			same = object.Equal(rt, vals[i], key)
		}
		if same < 0 {
			return false
		}
		if same > 0 {
			text, ok := object.ToText(rt, key)
			if !ok {
				return false
			}
			what, ok := calleeName(rt, f)
			if !ok {
				return false
			}
			rt.TypeErrorf("%s got multiple values for keyword argument '%s'", what, text)
			return false
		}
	}
	return true
}

// calleeName is how argument errors name what is called (CPython's
// _PyObject_FunctionStr). A null f is a class statement.
func calleeName(rt *object.Runtime, f Value) (string, bool) {
	switch {
	case f.IsNull():
		return "__build_class__()", true
	case f.AsFunction() != nil || f.AsBuiltin() != nil || f.AsType() != nil:
		return knownName(f), true
	}
	q := object.LookupAttr(rt, f, "__qualname__")
	if q.IsNull() && rt.Pending() != nil {
		return "", false
	}
	if q.IsNull() {
		return object.ToText(rt, f)
	}
	name, ok := object.ToText(rt, q)
	if !ok {
		return "", false
	}
	m := object.LookupAttr(rt, f, "__module__")
	if m.IsNull() && rt.Pending() != nil {
		return "", false
	}
	module := ""
	if s := object.AsStr(m); !m.IsNull() && s != nil {
		module = s.Go()
	}
	return moduleQualified(module, name) + "()", true
}

// knownName is calleeName for what needs no attribute look-up.
func knownName(f Value) string {
	if fn := f.AsFunction(); fn != nil {
		return moduleQualified(fn.ModuleName(), fn.Qualname()) + "()"
	}
	if b := f.AsBuiltin(); b != nil {
		if b.Owner != nil {
			return b.Owner.Name + "." + b.Name + "()"
		}
		return moduleQualified(b.Module, b.Name) + "()"
	}
	if t := f.AsType(); t != nil {
		return t.FullName() + "()"
	}
	return object.TypeName(f) + " object"
}

func moduleQualified(module, name string) string {
	if module == "" || module == "builtins" {
		return name
	}
	return module + "." + name
}

// starKind says where starred expressions stand.
type starKind uint8

const (
	inDisplay starKind = iota
	inSet
	inCall
)

// starred compiles a list of expressions some of which may be starred, to be
// appended to a slice. f is the function called, null in displays. kind words
// the error for what cannot be iterated.
func (c *compiler) starred(elts []ast.Expr, kind starKind, display ast.Node) func(fr *Frame, list []Value, f Value) ([]Value, bool) {
	type item struct {
		x    Expr
		star bool
		pos  int32
	}
	items := make([]item, len(elts))
	for i, e := range elts {
		if s, ok := e.(*ast.Starred); ok {
			items[i] = item{c.expr(s.Value), true, c.at(s)}
			if display != nil {
				// CPython's LIST_EXTEND stands for the whole display.
				items[i].pos = c.at(display)
			}
		} else {
			items[i] = item{c.expr(e), false, 0}
		}
	}
	return func(fr *Frame, list []Value, f Value) ([]Value, bool) {
		rt := fr.RT
		callPos := fr.Pos
		for i := range items {
			it := &items[i]
			v := it.x(fr)
			if v.IsNull() {
				return nil, false
			}
			if !it.star {
				list = append(list, v)
				continue
			}
			fr.Pos = it.pos
			if !f.IsNull() {
				fr.Pos = callPos
			}
			vals, ok := object.ToSlice(rt, v)
			if !ok {
				if rt.Matches(&object.TypeErrorType) && !object.IsIterable(v) {
					rt.Clear()
					switch {
					case kind == inSet:
						rt.TypeErrorf("'%s' object is not iterable", object.TypeName(v))
					case kind == inCall && len(items) == 1:
						// A lone *args reaches the call as it is.
						if what, ok := calleeName(rt, f); ok {
							rt.TypeErrorf("%s argument after * must be an iterable, not %s", what, object.TypeName(v))
						}
					default:
						rt.TypeErrorf("Value after * must be an iterable, not %s", object.TypeName(v))
					}
				}
				return nil, false
			}
			list = append(list, vals...)
		}
		return list, true
	}
}
