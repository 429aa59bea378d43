package operator

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is itemgetter, attrgetter and methodcaller: look-ups as functions.

var itemgetterType, attrgetterType, methodcallerType *object.Type

// getter is an itemgetter or an attrgetter.
type getter struct {
	object.Object
	object.WalkMark
	items []value    // as given
	paths [][]string // attrgetter: the names between the dots
}

// Walk visits the items.
func (g *getter) Walk(w *object.Walker) int64 {
	w.VisitAll(g.items)
	n := 80 + 16*len(g.items)
	for _, path := range g.paths {
		n += 24 + 16*len(path)
	}
	return int64(n)
}

// caller is a methodcaller.
type caller struct {
	object.Object
	object.WalkMark
	name  string
	args  []value
	names []string
}

// Walk visits the arguments.
func (c *caller) Walk(w *object.Walker) int64 {
	w.VisitAll(c.args)
	return int64(100 + 16*len(c.args))
}

func makeType(name, doc string, new func(rt *runtime, cls *object.Type, args []value, names []string) value, call func(rt *runtime, v, obj value) value, repr func(rt *runtime, v value) value, reduce func(rt *runtime, v value) value) *object.Type {
	return object.NewBuiltinType(object.TypeSpec{
		Name:  "operator." + name,
		Doc:   doc,
		Flags: object.Final,
		Ops: object.Ops{
			New: new,
			Call: func(rt *runtime, f value, args []value, names []string) value {
				if len(names) > 0 {
					return rt.TypeErrorf("%s() takes no keyword arguments", name)
				}
				if len(args) != 1 {
					return rt.TypeErrorf("%s expected 1 argument, got %d", name, len(args))
				}
				return call(rt, f, args[0])
			},
			Repr: repr,
		},
		Rows: []object.Row{
			{Sig: "__reduce__(self, /)", Fn: reduce},
			{Sig: "__text_signature__", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.NewStr("(obj, /)") }},
		},
	})
}

func init() {
	itemgetterType = makeType("itemgetter", "Return a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].", newItemgetter,
		func(rt *runtime, v, obj value) value {
			return v.Impl().(*getter).each(rt, func(i int) value { return object.GetItem(rt, obj, v.Impl().(*getter).items[i]) })
		}, reprGetter, reduceGetter)
	attrgetterType = makeType("attrgetter", "Return a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.", newAttrgetter,
		func(rt *runtime, v, obj value) value {
			g := v.Impl().(*getter)
			return g.each(rt, func(i int) value {
				x := obj
				for _, name := range g.paths[i] {
					if !rt.Tick() {
						return null
					}
					if x = object.GetAttr(rt, x, name); x.IsNull() {
						return null
					}
				}
				return x
			})
		}, reprGetter, reduceGetter)
	methodcallerType = makeType("methodcaller", "Return a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().", newMethodcaller, callMethod, reprCaller, reduceCaller)
}

// each returns get(0), or a tuple when there are several items.
func (g *getter) each(rt *runtime, get func(i int) value) value {
	if len(g.items) == 1 {
		return get(0)
	}
	if !rt.AllocN(int64(len(g.items))+4, 16) {
		return null
	}
	out := make(object.Items, len(g.items))
	if len(out) > seen {
		defer rt.Release(rt.HoldWalk(&out))
	}
	for i := range out {
		if out[i] = get(i); out[i].IsNull() || !rt.Tick() {
			return null
		}
	}
	return object.NewTuple(out)
}

// seen is how many results may be out of sight of the memory walk.
const seen = 64

func newItemgetter(rt *runtime, cls *object.Type, args []value, names []string) value {
	if len(args) == 0 {
		return rt.TypeErrorf("itemgetter expected 1 argument, got 0")
	}
	if !object.BindPositional(rt, "itemgetter", args, names, 1, 1<<30) {
		return null
	}
	g := newGetter(rt, cls, args)
	if g == nil {
		return null
	}
	return object.ValueOf(&g.Object)
}

// newGetter returns a getter of the given items; nil with an exception pending.
func newGetter(rt *runtime, cls *object.Type, items []value) *getter {
	if !rt.Work(len(items)>>6) || !rt.AllocN(int64(len(items))+6, 16) {
		return nil
	}
	g := &getter{items: append([]value(nil), items...)}
	g.Object = object.NewObject(cls, g)
	return g
}

func newAttrgetter(rt *runtime, cls *object.Type, args []value, names []string) value {
	if len(args) == 0 {
		return rt.TypeErrorf("attrgetter expected 1 argument, got 0")
	}
	if !object.BindPositional(rt, "attrgetter", args, names, 1, 1<<30) {
		return null
	}
	g := newGetter(rt, cls, args)
	if g == nil {
		return null
	}
	for _, a := range args {
		s := object.AsStr(a)
		if s == nil {
			return rt.TypeErrorf("attribute name must be a string")
		}
		dots := strings.Count(s.Go(), ".")
		if !rt.Work(dots+len(s.Go())>>6) || !rt.AllocN(int64(dots)+4, 16) {
			return null
		}
		g.paths = append(g.paths, strings.Split(s.Go(), "."))
	}
	return object.ValueOf(&g.Object)
}

func reprs(rt *runtime, items []value) (string, bool) {
	if !rt.AllocN(int64(len(items)), 16) {
		return "", false
	}
	var bytes object.Weight
	defer rt.Release(rt.HoldWalk(&bytes))
	parts := make([]string, len(items))
	for i, x := range items {
		s, ok := object.ReprText(rt, x)
		if !ok || !rt.Tick() || !bytes.Use(rt, int64(len(s))+2) {
			return "", false
		}
		parts[i] = s
	}
	if !rt.Work(int(bytes>>6)) || !rt.Alloc(int64(bytes)) {
		return "", false
	}
	return strings.Join(parts, ", "), true
}

func reprGetter(rt *runtime, v value) value {
	if !rt.ReprEnter(v) {
		return object.NewStr(v.Type().FullName() + "(...)")
	}
	defer rt.ReprLeave()
	s, ok := reprs(rt, v.Impl().(*getter).items)
	if !ok {
		return null
	}
	return object.NewStr(v.Type().FullName() + "(" + s + ")")
}

func reduceGetter(rt *runtime, v value) value {
	g := v.Impl().(*getter)
	if !rt.AllocN(int64(len(g.items)), 16) {
		return null
	}
	return object.NewTuple([]value{v.Type().Value(), object.NewTuple(append([]value(nil), g.items...))})
}

func newMethodcaller(rt *runtime, cls *object.Type, args []value, names []string) value {
	if len(args) == len(names) {
		return rt.TypeErrorf("methodcaller needs at least one argument, the method name")
	}
	s := object.AsStr(args[0])
	if s == nil {
		return rt.TypeErrorf("method name must be a string")
	}
	if !rt.Work(len(args)>>6) || !rt.AllocN(int64(len(args))+6, 16) {
		return null
	}
	c := &caller{name: s.Go(), args: append([]value(nil), args[1:]...), names: append([]string(nil), names...)}
	c.Object = object.NewObject(cls, c)
	return object.ValueOf(&c.Object)
}

func callMethod(rt *runtime, v, obj value) value {
	c := v.Impl().(*caller)
	m := object.GetAttr(rt, obj, c.name)
	if m.IsNull() {
		return null
	}
	args := rt.PushArgs(len(c.args))
	copy(args, c.args)
	r := object.Call(rt, m, args, c.names)
	rt.PopArgs(args)
	return r
}

func reprCaller(rt *runtime, v value) value {
	c := v.Impl().(*caller)
	if !rt.ReprEnter(v) {
		return object.NewStr(v.Type().FullName() + "(...)")
	}
	defer rt.ReprLeave()
	npos := len(c.args) - len(c.names)
	s, ok := reprs(rt, append([]value{object.NewStr(c.name)}, c.args[:npos]...))
	if !ok {
		return null
	}
	for i, n := range c.names {
		x, ok := object.ReprText(rt, c.args[npos+i])
		if !ok {
			return null
		}
		s += ", " + n + "=" + x
	}
	return object.NewStr(v.Type().FullName() + "(" + s + ")")
}

func reduceCaller(rt *runtime, v value) value {
	c := v.Impl().(*caller)
	if len(c.names) > 0 {
		return reduceWithNames(rt, v, c)
	}
	return object.NewTuple([]value{v.Type().Value(), object.NewTuple(append([]value{object.NewStr(c.name)}, c.args...))})
}

// reduceWithNames is the reduction of a methodcaller with keyword arguments: a
// functools.partial that makes it of the positional ones.
func reduceWithNames(rt *runtime, v value, c *caller) value {
	m := rt.ImportName("functools", nil, object.None, 0)
	if m.IsNull() {
		return null
	}
	partial := object.GetAttr(rt, m, "partial")
	if partial.IsNull() {
		return null
	}
	npos := len(c.args) - len(c.names)
	args := append([]value{v.Type().Value(), object.NewStr(c.name)}, c.args[npos:]...)
	f := object.Call(rt, partial, args, c.names)
	if f.IsNull() {
		return null
	}
	return object.NewTuple2(f, object.NewTuple(append([]value(nil), c.args[:npos]...)))
}
