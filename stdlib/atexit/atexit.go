// Package atexit is the atexit module: functions that run when the program
// ends.
package atexit

import "github.com/ouro-lang/ouro/interp/object"

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

// callback is a function with its arguments.
type callback struct {
	fn    value
	args  []value
	names []string
}

// callbacks are those of one interpreter; the last one registered runs first.
type callbacks struct {
	object.Object
	object.WalkMark
	list []callback
}

// Walk visits the functions and their arguments.
func (c *callbacks) Walk(w *object.Walker) int64 {
	for i := range c.list {
		w.Visit(c.list[i].fn)
		w.VisitAll(c.list[i].args)
	}
	return int64(64 * len(c.list))
}

var holderType = object.NewBuiltinType(object.TypeSpec{Name: "atexit._Callbacks", Flags: object.Final | object.NoNew})

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "atexit",
	Doc:  "allow programmer to define multiple exit functions to be executed\nupon normal program termination.",
	Rows: []object.Row{
		{Sig: "register(func, /, *args, **kwargs)", Doc: "Register a function to be executed upon normal program termination.", Fn: register},
		{Sig: "unregister(func, /)", Doc: "Unregister an exit function which was previously registered using\natexit.register.", Fn: unregister},
		{Sig: "_run_exitfuncs()", Doc: "Run all registered exit functions.", Fn: runNow},
		{Sig: "_clear()", Doc: "Clear the list of previously registered exit functions.", Fn: func(rt *runtime) value {
			stateOf(rt).list = nil
			return object.None
		}},
		{Sig: "_ncallbacks()", Doc: "Return the number of registered exit functions.", Fn: func(rt *runtime) value {
			return object.Int(int64(len(stateOf(rt).list)))
		}},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		c := stateOf(rt)
		m.Set("_callbacks", object.ValueOf(&c.Object))
		next := rt.Hooks.AtExit
		rt.Hooks.AtExit = func(rt *runtime) {
			c.run(rt)
			if next != nil {
				next(rt)
			}
		}
		return true
	},
}

func stateOf(rt *runtime) *callbacks {
	if c, ok := rt.State["atexit"].(*callbacks); ok {
		return c
	}
	c := &callbacks{}
	c.Object = object.NewObject(holderType, c)
	rt.State["atexit"] = c
	return c
}

func register(rt *runtime, args []value, names []string) value {
	if len(args) == len(names) {
		return rt.TypeErrorf("register() takes at least 1 argument (0 given)")
	}
	if args[0].Type().Ops.Call == nil {
		return rt.TypeErrorf("the first argument must be callable")
	}
	if !rt.Alloc(64 + 16*int64(len(args))) {
		return null
	}
	c := stateOf(rt)
	c.list = append(c.list, callback{args[0], append([]value(nil), args[1:]...), append([]string(nil), names...)})
	return args[0]
}

func unregister(rt *runtime, fn value) value {
	c := stateOf(rt)
	for i := 0; i < len(c.list); {
		switch object.Equal(rt, c.list[i].fn, fn) {
		case -1:
			return null
		case 1:
			if i < len(c.list) {
				c.list = append(c.list[:i:i], c.list[i+1:]...)
			}
		default:
			i++
		}
	}
	return object.None
}

func runNow(rt *runtime) value {
	stateOf(rt).run(rt)
	if rt.Pending() != nil {
		return null
	}
	return object.None
}

// run calls the functions, the last one first. What they raise is reported.
func (c *callbacks) run(rt *runtime) {
	// What is registered from here on comes too late.
	list := c.list
	c.list = nil
	for i := len(list) - 1; i >= 0; i-- {
		last := list[i]
		if !object.Call(rt, last.fn, last.args, last.names).IsNull() {
			continue
		}
		if !rt.Catchable() {
			return
		}
		e := rt.Clear()
		shown, ok := object.ReprText(rt, last.fn)
		if !ok {
			rt.Clear()
			shown = "<object repr() failed>"
		}
		if !rt.WriteText(2, "Exception ignored in atexit callback "+shown+":\n"+rt.FormatUnraisable(e)) && rt.Pending() != nil && rt.Catchable() {
			rt.Clear()
		}
	}
	c.list = nil
}
