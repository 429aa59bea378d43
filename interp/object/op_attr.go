package object

// GetAttr evaluates v.name.
func GetAttr(rt *Runtime, v Value, name string) Value {
	x := v.p.typ.Ops.GetAttr(rt, v, name)
	if x.p == nil {
		rt.BlameAttribute(v, name)
	}
	return x
}

// GetAttrNamed is getattr(v, name) for the name's text. Methods of a script that answer for attributes are handed a
// name of a subclass of str as it is.
func GetAttrNamed(rt *Runtime, v, name Value, text string) Value {
	t := v.p.typ
	if name.p.typ == &StrType || t.Flags&Heap == 0 || t.special[SpGetAttr].p == nil && nativeOwner(t.special[SpGetAttribute], SpGetAttribute) != nil {
		return GetAttr(rt, v, text)
	}
	var x Value
	if o := nativeOwner(t.special[SpGetAttribute], SpGetAttribute); o != nil {
		x = o.Ops.GetAttr(rt, v, text)
	} else {
		x = call1(rt, SpGetAttribute, v, name)
	}
	if x.p == nil && t.special[SpGetAttr].p != nil && rt.Matches(&AttributeErrorType) {
		rt.Clear()
		x = call1(rt, SpGetAttr, v, name)
	}
	if x.p == nil {
		rt.BlameAttribute(v, text)
	}
	return x
}

// GetMethodAttr is GetAttr for v.name(...) where v's class has the name and
// nothing but object.__getattribute__: CPython says nothing more about what a
// descriptor raises then.
func GetMethodAttr(rt *Runtime, v Value, name string) Value {
	return v.p.typ.Ops.GetAttr(rt, v, name)
}

// SetAttr executes v.name = x; a null x deletes.
func SetAttr(rt *Runtime, v Value, name string, x Value) bool {
	return v.p.typ.Ops.SetAttr(rt, v, name, x)
}

// LookupAttr is GetAttr that answers null without a pending exception when
// there is no such attribute (AttributeError is swallowed, others are not).
func LookupAttr(rt *Runtime, v Value, name string) Value {
	if v.p.typ.GenericGetAttr() {
		// No exception is made only to be dropped.
		x := genericLookup(rt, v, name)
		if x.p == nil && rt.exc != nil && rt.Matches(&AttributeErrorType) {
			rt.Clear()
		}
		return x
	}
	x := GetAttr(rt, v, name)
	if x.p == nil && rt.Matches(&AttributeErrorType) {
		rt.Clear()
	}
	return x
}

// genericGetAttr is object.__getattribute__.
func genericGetAttr(rt *Runtime, v Value, name string) Value {
	x := genericLookup(rt, v, name)
	if x.p == nil && rt.exc == nil {
		return noAttribute(rt, v, name)
	}
	return x
}

func noAttribute(rt *Runtime, v Value, name string) Value {
	return rt.AttributeErrorf(v, name, "'%s' object has no attribute '%s'", TypeName(v), name)
}

// genericLookup finds data descriptors of the class, then the instance's own
// attributes, then other class attributes. Null without a pending exception
// means there is none.
func genericLookup(rt *Runtime, v Value, name string) Value {
	t := v.p.typ
	d := rt.lookup(t, name)
	var get func(rt *Runtime, descr, obj Value, cls *Type) Value
	if d.p != nil {
		ops := &d.p.typ.Ops
		get = ops.Get
		if get != nil && ops.Set != nil {
			return get(rt, d, v, t)
		}
	}
	if in, ok := v.p.impl.(*Instance); ok {
		if x := in.attr(name); x.p != nil {
			return x
		}
	} else if t.Ops.Dict != nil {
		if dict := t.Ops.Dict(rt, v, false); dict != nil {
			if x := dict.GetStr(name); x.p != nil {
				return x
			}
		}
	}
	if get != nil {
		return get(rt, d, v, t)
	}
	return d
}

// GetMethod evaluates v.name for a call: when unbound is true the result is a
// function to be called with v in front, which saves the bound method.
func GetMethod(rt *Runtime, v Value, name string) (m Value, unbound bool) {
	t := v.p.typ
	if !t.plainGet {
		return t.Ops.GetAttr(rt, v, name), false
	}
	d := rt.lookup(t, name)
	if k := KindOf(d); k == AttrFunction || k == AttrMethod {
		if in, ok := v.p.impl.(*Instance); ok {
			if x := in.attr(name); x.p != nil {
				return x, false
			}
		} else if t.Ops.Dict != nil {
			if dict := t.Ops.Dict(rt, v, false); dict != nil {
				if x := dict.GetStr(name); x.p != nil {
					return x, false
				}
			}
		}
		return d, true
	}
	return genericGetAttr(rt, v, name), false
}

// GenericGetAttr reports whether attributes of t's instances are read by
// object.__getattribute__ alone: what inline caches rely on.
func (t *Type) GenericGetAttr() bool { return t.plainGet }

// FindsPlainly is GenericGetAttr, except that the class may have a __getattr__:
// for inline caches of attributes that are there.
func (t *Type) FindsPlainly() bool { return t.plainFind }

// GenericSetAttr reports whether attributes of t's instances are written by
// object.__setattr__ and __delattr__ alone.
func (t *Type) GenericSetAttr() bool { return t.plainSet }

// genericSetAttr is object.__setattr__ and, with a null x, __delattr__.
func genericSetAttr(rt *Runtime, v Value, name string, x Value) bool {
	t := v.p.typ
	d := rt.lookup(t, name)
	if d.p != nil && d.p.typ.Ops.Set != nil {
		return d.p.typ.Ops.Set(rt, d, v, x)
	}
	if in, ok := v.p.impl.(*Instance); ok && t.Flags&NoDict == 0 {
		if x.p != nil {
			in.setAttr(rt, name, x)
			return true
		}
		if in.delAttr(name) {
			return true
		}
		rt.AttributeErrorf(v, name, "'%s' object has no attribute '%s'", t.fullName, name)
		return false
	}
	if t.Ops.Dict != nil {
		if dict := t.Ops.Dict(rt, v, true); dict != nil {
			if x.p != nil {
				rt.setStr(dict, name, x)
				return true
			}
			if dict.DelStr(name) {
				return true
			}
			noAttribute(rt, v, name)
			return false
		}
	}
	if d.p != nil {
		rt.AttributeErrorf(v, name, "'%s' object attribute '%s' is read-only", t.fullName, name)
		return false
	}
	// CPython says it this way for del, too; not when __setattr__ is overridden.
	if t.plainSet {
		rt.AttributeErrorf(v, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", t.fullName, name)
	} else {
		noAttribute(rt, v, name)
	}
	return false
}

// BlameAttribute says in a pending AttributeError, which the script's own code
// raised, of what object and name it is, unless it says so already.
func (rt *Runtime) BlameAttribute(v Value, name string) {
	if rt.exc == nil || !rt.Matches(&AttributeErrorType) {
		return
	}
	if e := rt.exc; e.Field("name").p == nil && e.Field("obj").p == nil {
		e.SetField("name", rt.Intern(name))
		e.SetField("obj", v)
	}
}
