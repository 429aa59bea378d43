package interp

import (
	"context"

	"github.com/ouro-lang/ouro/interp/object"
)

// ExceptHook does what CPython does with the exception that ended a program:
// it calls sys.excepthook. It returns false, having done nothing, when that
// would print the traceback to the stderr the Config gave, which the caller
// does better. The error is what stopped the hook: an ExitError when it raised
// SystemExit, a limit, the end of ctx.
func (in *Interp) ExceptHook(ctx context.Context, e *Error) (reported bool, err error) {
	x := e.Value.exception()
	if x == nil || in.rt.Sys == nil || in.closed.Load() {
		return false, nil
	}
	_, err = in.perform(ctx, plain(func() object.Value {
		reported = in.exceptHook(x)
		return in.noneUnlessPending()
	}))
	return reported, err
}

// exceptHook calls the hook; SystemExit, or a limit, is left pending.
func (in *Interp) exceptHook(x *object.Exception) (reported bool) {
	rt := in.rt
	tb := object.None
	if x.Tb() != nil {
		tb = x.Tb().Value()
	}
	class := x.Value().Type().Value()
	for name, v := range map[string]object.Value{"last_type": class, "last_value": x.Value(), "last_exc": x.Value(), "last_traceback": tb} {
		rt.Sys.SetStr(name, v)
	}
	hook, out := rt.Sys.GetStr("excepthook"), rt.Sys.GetStr("stderr")
	ours := !out.IsNull() && out.AsStream() != nil && out.AsStream().FD() == 2 && !out.AsStream().Closed()
	if hook.IsNull() {
		in.printError("sys.excepthook is missing\n", x)
		return true
	}
	if b := hook.AsBuiltin(); b != nil && hook == rt.Sys.GetStr("__excepthook__") && ours {
		return false
	}
	if !object.Call(rt, hook, []object.Value{class, x.Value(), tb}, nil).IsNull() {
		return true
	}
	if !rt.Catchable() || rt.Matches(&object.SystemExitType) {
		return true
	}
	in.printError("Error in sys.excepthook:\n", rt.Clear())
	in.printError("\nOriginal exception was:\n", x)
	return true
}

// printError writes to sys.stderr, as PyErr_Display does: nothing if there is
// none.
func (in *Interp) printError(head string, e *object.Exception) {
	rt := in.rt
	text := head + rt.FormatException(e)
	out := rt.Sys.GetStr("stderr")
	ok := true
	switch {
	case out.IsNull() || out.IsNone():
	case out.AsStream() != nil:
		ok = rt.WriteText(out.AsStream().FD(), text)
	default:
		ok = !object.CallMethod(rt, out, "write", object.NewStr(text)).IsNull()
	}
	if !ok && rt.Catchable() {
		rt.Clear()
	}
}
