package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file compiles calls. Calls of plain Python functions go from node to
// body without an argument slice; everything else passes its arguments on the
// argument stack.

func (c *compiler) call(n *ast.Call) Expr {
	pos := c.at(n)
	star := false
	for _, a := range n.Args {
		if _, ok := a.(*ast.Starred); ok {
			star = true
		}
	}
	for _, k := range n.Keywords {
		if k.Arg == "" {
			star = true
		}
	}
	if star {
		return c.starCall(n, pos)
	}
	if f, ok := n.Func.(*ast.Name); ok && f.Id == "super" && len(n.Args) == 0 && len(n.Keywords) == 0 {
		if x := c.superCall(f, pos); x != nil {
			return x
		}
	}
	args := make([]Expr, len(n.Args))
	for i, a := range n.Args {
		args[i] = c.expr(a)
	}
	pos = c.callAt(n)
	if len(n.Keywords) > 0 {
		return c.keywordCall(n, args, pos)
	}
	if attr, ok := n.Func.(*ast.Attribute); ok {
		return c.methodCall(attr, args, pos, len(args) == 1 && isGenExp(n.Args[0]))
	}
	f := c.expr(n.Func)
	if len(args) == 1 && isGenExp(n.Args[0]) {
		return c.drainingCall(f, args[0], pos)
	}
	switch len(args) {
	case 0:
		return func(fr *Frame) Value {
			fv := f(fr)
			if fv.IsNull() {
				return fv
			}
			fr.Pos = pos
			if fn := fv.AsFunction(); fn != nil {
				return callFn0(fr, fn)
			}
			if t := fv.AsType(); t != nil {
				if _, init := t.PlainCall(); init != nil {
					self := fr.RT.NewInstance(t).Value()
					return initialised(fr, self, callFn1(fr, init, self))
				}
			}
			return object.Call(fr.RT, fv, nil, nil)
		}
	case 1:
		a := args[0]
		return func(fr *Frame) Value {
			fv := f(fr)
			if fv.IsNull() {
				return fv
			}
			x := a(fr)
			if x.IsNull() {
				return x
			}
			fr.Pos = pos
			if fn := fv.AsFunction(); fn != nil {
				return callFn1(fr, fn, x)
			}
			if b := fv.AsBuiltin(); b != nil {
				return b.Call1(fr.RT, x)
			}
			if t := fv.AsType(); t != nil {
				if _, init := t.PlainCall(); init != nil {
					self := fr.RT.NewInstance(t).Value()
					return initialised(fr, self, callFn2(fr, init, self, x))
				}
				if v, ok := object.Construct1(fr.RT, t, x); ok {
					return v
				}
			}
			return object.Call1(fr.RT, fv, x)
		}
	case 2:
		a, b := args[0], args[1]
		return func(fr *Frame) Value {
			fv := f(fr)
			if fv.IsNull() {
				return fv
			}
			x := a(fr)
			if x.IsNull() {
				return x
			}
			y := b(fr)
			if y.IsNull() {
				return y
			}
			fr.Pos = pos
			if fn := fv.AsFunction(); fn != nil {
				return callFn2(fr, fn, x, y)
			}
			if b := fv.AsBuiltin(); b != nil {
				return b.Call2(fr.RT, x, y)
			}
			if t := fv.AsType(); t != nil {
				if _, init := t.PlainCall(); init != nil {
					self := fr.RT.NewInstance(t).Value()
					return initialised(fr, self, callFn3(fr, init, self, x, y))
				}
			}
			return object.Call2(fr.RT, fv, x, y)
		}
	case 3:
		a, b, d := args[0], args[1], args[2]
		return func(fr *Frame) Value {
			fv := f(fr)
			if fv.IsNull() {
				return fv
			}
			x := a(fr)
			if x.IsNull() {
				return x
			}
			y := b(fr)
			if y.IsNull() {
				return y
			}
			z := d(fr)
			if z.IsNull() {
				return z
			}
			fr.Pos = pos
			if fn := fv.AsFunction(); fn != nil {
				return callFn3(fr, fn, x, y, z)
			}
			return call3(fr, fv, x, y, z)
		}
	}
	return func(fr *Frame) Value {
		fv := f(fr)
		if fv.IsNull() {
			return fv
		}
		rt := fr.RT
		l := rt.PushArgs(len(args))
		for i, a := range args {
			v := a(fr)
			if v.IsNull() {
				rt.PopArgs(l)
				return v
			}
			l[i] = v
		}
		fr.Pos = pos
		v := callN(rt, fv, l, nil)
		rt.PopArgs(l)
		return v
	}
}

// callN calls with arguments that stand on the argument stack.
func callN(rt *object.Runtime, f Value, args []Value, names []string) Value {
	if fn := f.AsFunction(); fn != nil {
		return fn.Call(rt, args, names)
	}
	return object.Call(rt, f, args, names)
}

func call3(fr *Frame, f, x, y, z Value) Value {
	rt := fr.RT
	if b := f.AsBuiltin(); b != nil {
		return b.Call3(rt, x, y, z)
	}
	l := rt.PushArgs(3)
	l[0], l[1], l[2] = x, y, z
	v := object.Call(rt, f, l, nil)
	rt.PopArgs(l)
	return v
}

// initialised returns the new instance self, whose __init__ returned r.
func initialised(fr *Frame, self, r Value) Value {
	if r.IsNone() {
		return self
	}
	if !r.IsNull() {
		object.InitReturned(fr.RT, r)
	}
	return Value{}
}

// callFn0 and its siblings call a Python function with that many positional
// arguments.
func callFn0(fr *Frame, fn *object.Function) Value {
	code := fn.Code
	rt := fr.RT
	if code.FastArgs == 0 {
		nf := rt.Push(fn)
		if nf == nil {
			return Value{}
		}
		v := code.Body(nf)
		if v.IsNull() {
			rt.PopRaised(nf)
			return v
		}
		rt.Pop(nf)
		return v
	}
	if code.GenArgs == 0 {
		return newGen(rt, fn).Value()
	}
	return fn.Call(rt, nil, nil)
}

func callFn1(fr *Frame, fn *object.Function, x Value) Value {
	code := fn.Code
	rt := fr.RT
	if code.FastArgs == 1 {
		nf := rt.Push(fn)
		if nf == nil {
			return Value{}
		}
		nf.L[0] = x
		v := code.Body(nf)
		if v.IsNull() {
			rt.PopRaised(nf)
			return v
		}
		rt.Pop(nf)
		return v
	}
	if code.GenArgs == 1 {
		g := newGen(rt, fn)
		g.L[0] = x
		return g.Value()
	}
	l := rt.PushArgs(1)
	l[0] = x
	v := fn.Call(rt, l, nil)
	rt.PopArgs(l)
	return v
}

func callFn2(fr *Frame, fn *object.Function, x, y Value) Value {
	code := fn.Code
	rt := fr.RT
	if code.FastArgs == 2 {
		nf := rt.Push(fn)
		if nf == nil {
			return Value{}
		}
		nf.L[0], nf.L[1] = x, y
		v := code.Body(nf)
		if v.IsNull() {
			rt.PopRaised(nf)
			return v
		}
		rt.Pop(nf)
		return v
	}
	if code.GenArgs == 2 {
		g := newGen(rt, fn)
		g.L[0], g.L[1] = x, y
		return g.Value()
	}
	l := rt.PushArgs(2)
	l[0], l[1] = x, y
	v := fn.Call(rt, l, nil)
	rt.PopArgs(l)
	return v
}

func callFn3(fr *Frame, fn *object.Function, x, y, z Value) Value {
	code := fn.Code
	rt := fr.RT
	if code.FastArgs == 3 {
		nf := rt.Push(fn)
		if nf == nil {
			return Value{}
		}
		nf.L[0], nf.L[1], nf.L[2] = x, y, z
		v := code.Body(nf)
		if v.IsNull() {
			rt.PopRaised(nf)
			return v
		}
		rt.Pop(nf)
		return v
	}
	if code.GenArgs == 3 {
		g := newGen(rt, fn)
		g.L[0], g.L[1], g.L[2] = x, y, z
		return g.Value()
	}
	l := rt.PushArgs(3)
	l[0], l[1], l[2] = x, y, z
	v := fn.Call(rt, l, nil)
	rt.PopArgs(l)
	return v
}

func newGen(rt *object.Runtime, fn *object.Function) *object.Generator {
	if !fn.Code.Ready {
		fn.Code.Prepare(rt)
	}
	return object.NewGenerator(rt, fn)
}

func isGenExp(e ast.Expr) bool {
	_, ok := e.(*ast.GeneratorExp)
	return ok
}

// drainBy tells the generator v, whose expression is an argument in a call of
// f and nowhere else.
func drainBy(v, f Value) {
	if g := v.AsGenerator(); g != nil {
		g.DrainBy(f)
	}
}

// drainingCall is f(a) for an a that is a generator expression.
func (c *compiler) drainingCall(f, a Expr, pos int32) Expr {
	return func(fr *Frame) Value {
		fv := f(fr)
		if fv.IsNull() {
			return fv
		}
		x := a(fr)
		if x.IsNull() {
			return x
		}
		fr.Pos = pos
		if fn := fv.AsFunction(); fn != nil {
			return callFn1(fr, fn, x)
		}
		drainBy(x, fv)
		return object.Call1(fr.RT, fv, x)
	}
}

// keywordCall compiles a call with keyword arguments and no stars.
func (c *compiler) keywordCall(n *ast.Call, args []Expr, pos int32) Expr {
	f := c.callee(n.Func)
	names := make([]string, len(n.Keywords))
	genexp := len(args) == 1 && isGenExp(n.Args[0])
	for i, k := range n.Keywords {
		names[i] = k.Arg
		args = append(args, c.expr(k.Value))
	}
	return func(fr *Frame) Value {
		fv, self := f(fr)
		if fv.IsNull() {
			return fv
		}
		rt := fr.RT
		k := 0
		l := rt.PushArgs(len(args) + 1)
		if !self.IsNull() {
			l[0] = self
			k = 1
		}
		for i, a := range args {
			v := a(fr)
			if v.IsNull() {
				rt.PopArgs(l)
				return v
			}
			l[i+k] = v
		}
		fr.Pos = pos
		if genexp {
			drainBy(l[k], fv)
		}
		v := callN(rt, fv, l[:len(args)+k], names)
		rt.PopArgs(l)
		return v
	}
}

// callee evaluates what is called; for a method found on the class the
// function and its self come apart, so that no bound method is made.
func (c *compiler) callee(e ast.Expr) func(fr *Frame) (f, self Value) {
	attr, ok := e.(*ast.Attribute)
	if !ok {
		x := c.expr(e)
		return func(fr *Frame) (Value, Value) { return x(fr), Value{} }
	}
	x := c.expr(attr.Value)
	ic := &methodCache{}
	name := c.mangle(attr.Attr)
	pos := c.attrAt(attr)
	return func(fr *Frame) (Value, Value) {
		o := x(fr)
		if o.IsNull() {
			return o, Value{}
		}
		return ic.find(fr, o, name, pos)
	}
}

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

// superCall compiles super() without arguments inside a method.
func (c *compiler) superCall(f *ast.Name, pos int32) Expr {
	cls := c.sc.Lookup("__class__")
	if cls.Where != scope.Free {
		return nil
	}
	target := c.superParts(f, pos)
	return func(fr *Frame) Value {
		cls, self, other := target(fr)
		if cls == nil {
			return other
		}
		return object.NewSuper(fr.RT, cls, self)
	}
}

// superParts compiles super() without arguments to the class and the object it
// stands for. cls is nil when super is not the built-in, or an exception is
// pending: then other is what the call returned, or null.
func (c *compiler) superParts(f *ast.Name, pos int32) func(fr *Frame) (cls *object.Type, self, other Value) {
	cls := c.sc.Lookup("__class__")
	fx := c.loadName(f.Id, c.at(f))
	code := c.code
	host := c.sc.Host
	firstCell := false
	if len(host.Varnames) > 0 && code.NumArgs > 0 {
		firstCell = host.Lookup(host.Varnames[0]).Where == scope.Cell
	}
	i := cls.Index
	return func(fr *Frame) (*object.Type, Value, Value) {
		fv := fx(fr)
		if fv.IsNull() {
			return nil, Value{}, Value{}
		}
		fr.Pos = pos
		rt := fr.RT
		if fv.AsType() != &object.SuperType {
			return nil, Value{}, object.Call(rt, fv, nil, nil)
		}
		if code.NumArgs == 0 && code.Flags&object.VarArgs == 0 {
			return nil, Value{}, rt.RuntimeErrorf("super(): no arguments")
		}
		var self Value
		switch {
		case code.NumArgs == 0:
			// def f(*args): super() takes the first of them, as CPython does not;
			// it looks at the first local variable.
			return nil, Value{}, rt.RuntimeErrorf("super(): no arguments")
		case firstCell:
			self = fr.L[0].AsCell().V
		default:
			self = fr.L[0]
		}
		if self.IsNull() {
			return nil, Value{}, rt.RuntimeErrorf("super(): arg[0] deleted")
		}
		v := fr.Fn.Closure[i].V
		if v.IsNull() {
			return nil, Value{}, rt.RuntimeErrorf("super(): empty __class__ cell")
		}
		t := v.AsType()
		if t == nil {
			return nil, Value{}, rt.RuntimeErrorf("super(): __class__ is not a type (%s)", object.TypeName(v))
		}
		return t, self, Value{}
	}
}
