package exec

import (
	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/interp/scope"
)

// This file compiles super() without arguments, and calls of methods on it.

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

// superTarget compiles super() without arguments inside a method to what it
// stands for: the class to start after and the object. It returns nil if e is
// something else.
func (c *compiler) superTarget(e ast.Expr) func(fr *Frame) (cls *object.Type, self, other Value) {
	call, ok := e.(*ast.Call)
	if !ok || len(call.Args) > 0 || len(call.Keywords) > 0 {
		return nil
	}
	f, ok := call.Func.(*ast.Name)
	if !ok || f.Id != "super" || c.sc.Lookup("__class__").Where != scope.Free {
		return nil
	}
	return c.superParts(f, c.at(call))
}

// superMethodCall compiles super().name(args): no super object is made, nor a
// bound method.
func (c *compiler) superMethodCall(target func(fr *Frame) (*object.Type, Value, Value), n *ast.Attribute, args []Expr, pos int32) Expr {
	name := c.mangle(n.Attr)
	apos := c.attrAt(n)
	find := func(fr *Frame) (f, self Value) {
		cls, self, other := target(fr)
		rt := fr.RT
		if cls == nil {
			// super is not the built-in: other is what it returned.
			if other.IsNull() {
				return other, other
			}
			fr.Pos = apos
			return object.GetAttr(rt, other, name), Value{}
		}
		fr.Pos = apos
		f, unbound := object.SuperMethod(rt, cls, self, name)
		if !unbound {
			self = Value{}
		}
		return f, self
	}
	switch len(args) {
	case 0:
		return func(fr *Frame) Value {
			f, self := find(fr)
			if f.IsNull() {
				return f
			}
			fr.Pos = pos
			if fn := f.AsFunction(); fn != nil && !self.IsNull() {
				return callFn1(fr, fn, self)
			}
			if self.IsNull() {
				return object.Call(fr.RT, f, nil, nil)
			}
			return object.Call1(fr.RT, f, self)
		}
	case 1:
		a := args[0]
		return func(fr *Frame) Value {
			f, self := find(fr)
			if f.IsNull() {
				return f
			}
			v := a(fr)
			if v.IsNull() {
				return v
			}
			fr.Pos = pos
			if fn := f.AsFunction(); fn != nil && !self.IsNull() {
				return callFn2(fr, fn, self, v)
			}
			if self.IsNull() {
				return object.Call1(fr.RT, f, v)
			}
			return object.Call2(fr.RT, f, self, v)
		}
	}
	return func(fr *Frame) Value {
		f, self := find(fr)
		if f.IsNull() {
			return f
		}
		rt := fr.RT
		l := rt.PushArgs(len(args) + 1)
		k := 0
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
		v := callN(rt, f, l[:len(args)+k], nil)
		rt.PopArgs(l)
		return v
	}
}
