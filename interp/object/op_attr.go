package object

// GetAttr evaluates v.name.
func GetAttr(rt *Runtime, v Value, name string) Value {
	return v.p.typ.Ops.GetAttr(rt, v, name)
}

// SetAttr executes v.name = x; a null x deletes.
func SetAttr(rt *Runtime, v Value, name string, x Value) bool {
	return v.p.typ.Ops.SetAttr(rt, v, name, x)
}

// LookupAttr is GetAttr that answers null without a pending exception when
// there is no such attribute (AttributeError is swallowed, others are not).
func LookupAttr(rt *Runtime, v Value, name string) Value {
	x := GetAttr(rt, v, name)
	if x.p == nil && rt.Matches(&AttributeErrorType) {
		rt.Clear()
	}
	return x
}

// genericGetAttr is object.__getattribute__: data descriptors of the class,
// then the instance, then other class attributes.
func genericGetAttr(rt *Runtime, v Value, name string) Value {
	t := v.p.typ
	d := rt.lookup(t, name)
	if d.p != nil && d.p.typ.Ops.Set != nil && d.p.typ.Ops.Get != nil {
		return d.p.typ.Ops.Get(rt, d, v, t)
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
	if d.p != nil {
		if get := d.p.typ.Ops.Get; get != nil {
			return get(rt, d, v, t)
		}
		return d
	}
	return rt.AttributeErrorf(v, name, "'%s' object has no attribute '%s'", t.Name, name)
}

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
		rt.AttributeErrorf(v, name, "'%s' object has no attribute '%s'", t.Name, name)
		return false
	}
	if t.Ops.Dict != nil {
		if dict := t.Ops.Dict(rt, v, x.p != nil); dict != nil {
			if x.p != nil {
				dict.SetStr(name, x)
				return true
			}
			if dict.DelStr(name) {
				return true
			}
		}
		rt.AttributeErrorf(v, name, "'%s' object has no attribute '%s'", t.Name, name)
		return false
	}
	if d.p != nil {
		rt.AttributeErrorf(v, name, "'%s' object attribute '%s' is read-only", t.Name, name)
		return false
	}
	if x.p == nil || t.Flags&Heap != 0 {
		rt.AttributeErrorf(v, name, "'%s' object has no attribute '%s'", t.Name, name)
	} else {
		rt.AttributeErrorf(v, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", t.Name, name)
	}
	return false
}
