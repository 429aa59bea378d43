package object

// NewContextVar returns a context variable for a module written in Go.
func NewContextVar(rt *Runtime, name string) *ContextVar {
	rt.varIDs++
	v := &ContextVar{id: rt.varIDs, name: NewStr(name)}
	v.Object = Object{&ContextVarType, v}
	return v
}

// Current returns the variable's value in the current context, null if it has
// none there.
func (v *ContextVar) Current(rt *Runtime) Value { return rt.context.vars.get(v) }

// SetCurrent gives the variable a value in the current context; false with an
// exception pending.
func (v *ContextVar) SetCurrent(rt *Runtime, x Value) bool {
	t := rt.context.vars.with(rt, v, x)
	if t == nil {
		return false
	}
	rt.setVars(t)
	return true
}
