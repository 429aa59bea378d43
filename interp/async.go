package interp

import (
	"context"
	"reflect"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file makes Go functions awaitable.

// hostAwait is the coroutine that a call of an Async function returns. The
// function begins to run when the coroutine is first awaited.
type hostAwait struct {
	object.NativeCoroutine
	in    *Interp
	l     *lentFunc
	s     shape
	args  []reflect.Value
	begun bool
	wait  object.Awaiting
}

func (in *Interp) newHostAwait(l *lentFunc, s shape, args []reflect.Value) object.Value {
	a := &hostAwait{in: in, l: l, s: s, args: args}
	in.rt.Charge(256)
	a.Init(in.rt, a)
	return a.Value()
}

// Step implements object.CoroutineBody.
func (a *hostAwait) Step(rt *object.Runtime, sent object.Value, exc *object.Exception) (object.Value, object.Outcome) {
	if !a.begun {
		lp := loop.RunningOr(rt)
		if lp == nil {
			return object.Value{}, object.Raised
		}
		args := a.args
		a.begun, a.args = true, nil
		f := lp.Start(a.in.newHostCall(a.l, a.s, args))
		return a.wait.Begin(rt, f.Value())
	}
	return a.wait.Resume(rt, sent, exc)
}

// CoroutineName implements object.CoroutineBody.
func (a *hostAwait) CoroutineName() string { return a.l.name }

// Walk implements object.CoroutineBody.
func (a *hostAwait) Walk(w *object.Walker) int64 {
	w.Visit(a.wait.Target())
	return 256
}

// newHostCall is the call of a Go function on a goroutine of its own.
func (in *Interp) newHostCall(l *lentFunc, s shape, args []reflect.Value) *loop.HostCall {
	return &loop.HostCall{
		Name: l.name,
		Run: in.flight(func(ctx context.Context) (any, error) {
			if s.first == 1 {
				args[0] = reflect.ValueOf(ctx)
			}
			out, err := protect(l.name, func() []reflect.Value { return l.f.Call(args) })
			return out, err
		}),
		Settle: func(rt *object.Runtime, result any, err error) object.Value {
			if err != nil {
				return in.raise(err)
			}
			return in.results(result.([]reflect.Value), s)
		},
	}
}

// flight counts a function that runs on a goroutine of its own, so that Close
// can wait for it.
func (in *Interp) flight(f func(ctx context.Context) (any, error)) func(ctx context.Context) (any, error) {
	return func(ctx context.Context) (any, error) {
		in.flights.add()
		defer in.flights.done()
		return f(ctx)
	}
}
