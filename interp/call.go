package interp

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"sort"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file calls script functions from Go, and reads and sets globals.

// Call calls the function fn of the script, a global of __main__ or something
// below one ("shop.price"), with args converted by [ToValue]'s rules; a last
// argument of type [Kwargs] holds keyword arguments. What an async function
// returns is awaited: Call drives the event loop until the function is done, and
// with it whatever runs in the background.
//
// ctx ends the call: CancelledError is raised in the script, which has the
// Config's Grace to clean up, and ctx's error is returned. Calls from several
// goroutines wait for each other, unless [Interp.Serve] runs them side by side.
func (in *Interp) Call(ctx context.Context, fn string, args ...any) (Value, error) {
	return in.call(ctx, target{name: fn}, args)
}

// CallValue is Call for a function that is at hand as a Value.
func (in *Interp) CallValue(ctx context.Context, fn Value, args ...any) (Value, error) {
	return in.call(ctx, target{v: fn}, args)
}

// Call calls v, a function or class of a script, as [Interp.Call] does.
func (v Value) Call(ctx context.Context, args ...any) (Value, error) {
	if v.in == nil {
		return Value{}, errNoInterp
	}
	return v.in.CallValue(ctx, v, args...)
}

// target is what is to be called: a name, or a Value.
type target struct {
	name string
	v    Value
}

func (in *Interp) aim(t target) (object.Value, error) {
	if t.name != "" || t.v.IsZero() {
		return in.find(t.name)
	}
	return in.adopt(t.v)
}

func (in *Interp) call(ctx context.Context, t target, args []any) (Value, error) {
	if in.server.Load() == nil {
		nested, err := in.enter(ctx)
		if err == nil {
			return in.wrap(in.callGuarded(ctx, nested, t, args))
		}
		if err != errServing {
			return Value{}, err
		}
	}
	return in.wrap(in.perform(ctx, func() (object.Value, bool) {
		v := in.invoke(t, args)
		return v, !v.IsNull() && waits(v)
	}))
}

// callGuarded is guard, and leave, for one call: calls are to be cheap.
func (in *Interp) callGuarded(ctx context.Context, nested bool, t target, args []any) (v object.Value, err error) {
	defer in.leave(nested)
	var r running
	if err := in.begin(&r, ctx); err != nil {
		return v, err
	}
	defer in.end(&r, &err)
	if v = in.invoke(t, args); !v.IsNull() && waits(v) {
		v = in.drive(v)
	}
	if v.IsNull() || in.fell() {
		v, err = object.Value{}, in.failed(ctx)
	}
	r.over = true
	return v, err
}

// invoke calls t.
func (in *Interp) invoke(t target, args []any) object.Value {
	rt := in.rt
	f, err := in.aim(t)
	if err != nil {
		return in.raise(err)
	}
	n := len(args)
	var kw Kwargs
	if n > 0 {
		if k, ok := args[n-1].(Kwargs); ok {
			kw = k
			n--
		}
	}
	l := rt.PushArgs(n + len(kw))
	v := in.invokeWith(f, l, args[:n], kw)
	rt.PopArgs(l)
	return v
}

// invokeWith calls f with args, converted into l.
func (in *Interp) invokeWith(f object.Value, l []object.Value, args []any, kw Kwargs) object.Value {
	rt := in.rt
	var err error
	n := len(args)
	for i := range n {
		if l[i], err = in.toScript(args[i]); err != nil {
			return in.raiseConversion(at("args["+strconv.Itoa(i)+"]", err))
		}
	}
	var names []string
	if len(kw) > 0 {
		for k := range kw {
			names = append(names, k)
		}
		sort.Strings(names)
		for i, k := range names {
			if l[n+i], err = in.toScript(kw[k]); err != nil {
				return in.raiseConversion(at(k, err))
			}
		}
	}
	if fn := f.AsFunction(); fn != nil {
		if !rt.Enter("") {
			return object.Value{}
		}
		v := fn.Call(rt, l, names)
		rt.Leave()
		return v
	}
	return object.Call(rt, f, l, names)
}

// find looks up a dotted name: __main__ first, then the built-ins.
func (in *Interp) find(name string) (object.Value, error) {
	head, rest, dotted := strings.Cut(name, ".")
	v := in.main.Dict.GetStr(head)
	if v.IsNull() {
		if v = in.rt.Builtins.Dict.GetStr(head); v.IsNull() {
			return v, &Error{Class: "NameError", Message: fmt.Sprintf("name '%s' is not defined", head)}
		}
	}
	for dotted {
		head, rest, dotted = strings.Cut(rest, ".")
		if v = object.GetAttr(in.rt, v, head); v.IsNull() {
			return v, in.conversionFailed()
		}
	}
	return v, nil
}

// Get returns a global of __main__, or something below one ("shop.price").
func (in *Interp) Get(name string) (Value, error) {
	var v object.Value
	err := in.do(func() (err error) {
		v, err = in.find(name)
		return err
	})
	if err != nil {
		return Value{}, err
	}
	return Value{in: in, v: v}, nil
}

// Set makes x, converted as [ToValue] says, a global of __main__.
func (in *Interp) Set(name string, x any) error {
	return in.do(func() error { return in.setGlobal(in.main, name, x) })
}

func (in *Interp) setGlobal(m *object.Module, name string, x any) error {
	v, err := in.toScript(named(name, x))
	if err != nil {
		return err
	}
	m.Set(name, v)
	return nil
}

// named gives a Go function the name under which the host lends it.
func named(name string, x any) any {
	if v, ok := x.(Value); ok {
		if l, ok := v.lent.(*lentFunc); ok && l.name == "" {
			return Value{lent: &lentFunc{f: l.f, async: l.async, name: name}}
		}
		return x
	}
	if v := reflect.ValueOf(x); v.IsValid() && v.Kind() == reflect.Func && !v.IsNil() && seqArity(v.Type()) == 0 {
		return Value{lent: &lentFunc{f: v, name: name}}
	}
	return x
}

// setGlobals defines Config.Globals, in the order of their names.
func (in *Interp) setGlobals() error {
	names := make([]string, 0, len(in.config.Globals))
	for name := range in.config.Globals {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		if err := in.setGlobal(in.main, name, in.config.Globals[name]); err != nil {
			return at("Globals["+strconv.Quote(name)+"]", err)
		}
	}
	return nil
}

// NewModule returns a module of Go values, for [Config.Modules]: functions,
// numbers, structs, whatever [ToValue] takes.
func NewModule(name, doc string, members map[string]any) Module {
	return Module{Name: name, Doc: doc, Init: func(rt *object.Runtime, m *object.Module) bool {
		in, _ := rt.State[stateKey].(*Interp)
		names := make([]string, 0, len(members))
		for n := range members {
			names = append(names, n)
		}
		sort.Strings(names)
		for _, n := range names {
			if err := in.setGlobal(m, n, members[n]); err != nil {
				in.raise(at(n, err))
				return false
			}
		}
		return true
	}}
}

// stateKey is where a Runtime knows its Interp.
const stateKey = "interp"

// RunFile runs the file path of [Config.Source] as __main__.
func (in *Interp) RunFile(ctx context.Context, path string) (Value, error) {
	if in.config.Source == nil {
		return Value{}, errors.New("interp: RunFile needs a Config with a Source")
	}
	text, err := readFile(in.config.Source, path)
	if err != nil {
		return Value{}, fmt.Errorf("interp: %s: %w", path, err)
	}
	return in.runFile(ctx, path, text)
}

// Eval evaluates src, which sees globals by name, in a fresh interpreter without
// modules: see [Interp.Eval].
func Eval(ctx context.Context, src string, globals map[string]any) (Value, error) {
	in, err := New(Config{Globals: globals})
	if err != nil {
		return Value{}, err
	}
	return in.Eval(ctx, src)
}
