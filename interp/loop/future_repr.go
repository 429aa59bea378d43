package loop

import (
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what futures and tasks look like when printed:
// base_futures._future_repr and base_tasks._task_repr.

func futureRepr(rt *runtime, v value) value {
	if !rt.ReprEnter(v) {
		return object.NewStr("...")
	}
	text, ok := describe(rt, v)
	rt.ReprLeave()
	if !ok {
		return null
	}
	return object.NewStr("<" + v.Type().Name + " " + text + ">")
}

func (s futureState) String() string {
	switch s {
	case pending:
		return "pending"
	case cancelled:
		return "cancelled"
	}
	return "finished"
}

func describe(rt *runtime, v value) (string, bool) {
	f := AsFuture(v)
	var info []string
	t := AsTask(v)
	if t == nil {
		info = append(info, f.state.String())
	} else {
		state := f.state.String()
		if t.Cancelling() > 0 && t.state == pending {
			state = "cancelling"
		}
		info = append(info, state, "name="+object.QuoteStr(t.Name()))
		if !t.Coroutine().IsNull() {
			coro, ok := CoroutineText(rt, t.Coroutine())
			if !ok {
				return "", false
			}
			info = append(info, "coro=<"+coro+">")
		}
		if w := t.Waiter(); !w.IsNull() {
			text, ok := object.ReprText(rt, w)
			if !ok {
				return "", false
			}
			info = append(info, "wait_for="+text)
		}
	}
	switch f.state {
	case failed:
		text, ok := object.ReprText(rt, f.result)
		if !ok {
			return "", false
		}
		info = append(info, "exception="+text)
	case finished:
		text, ok := shortRepr(rt, f.result)
		if !ok {
			return "", false
		}
		info = append(info, "result="+text)
	}
	if cbs := f.callbacks(); len(cbs) > 0 {
		text, ok := describeCallbacks(rt, cbs)
		if !ok {
			return "", false
		}
		info = append(info, "cb=["+text+"]")
	}
	return strings.Join(info, " ") + f.origin().created(), true
}

// Named is implemented by callbacks written in Go: the name of the function
// that stands in their place in CPython.
type Named interface{ CallbackName() string }

// NamedTimer is implemented by Runnables that are another function in CPython
// when a timer calls them.
type NamedTimer interface{ TimerName() string }

func describeCallback(rt *runtime, r Runnable) (string, bool) {
	switch c := r.(type) {
	case *Task:
		return "Task.task_wakeup()", true
	case *doneCallback:
		return CallbackSource(rt, c.fn, nil, false)
	case Named:
		return c.CallbackName() + "()", true
	}
	return "callback()", true
}

func describeCallbacks(rt *runtime, cbs []Runnable) (string, bool) {
	first, ok := describeCallback(rt, cbs[0])
	if !ok || len(cbs) == 1 {
		return first, ok
	}
	last, ok := describeCallback(rt, cbs[len(cbs)-1])
	if len(cbs) > 2 {
		first += ", <" + strconv.Itoa(len(cbs)-2) + " more>"
	}
	return first + ", " + last, ok
}

// CoroutineText is coroutines._format_coroutine.
func CoroutineText(rt *runtime, coro value) (string, bool) {
	switch c := coro.Impl().(type) {
	case *object.Generator:
		text := c.Qualname() + "()"
		if c.State == object.GenClosed {
			return text + " done, defined at " + c.Code.Filename + ":" + strconv.Itoa(c.Code.FirstLine), true
		}
		line := c.Line()
		if c.State == object.GenCreated {
			line = c.Code.FirstLine
		}
		return text + " running at " + c.Code.Filename + ":" + strconv.Itoa(line), true
	case *object.NativeCoroutine:
		text := c.Body().CoroutineName() + "()"
		if c.State == object.GenRunning {
			text += " running"
		}
		return text, true
	}
	name, ok := callbackName(rt, coro)
	if !ok {
		return "", false
	}
	if object.LookupAttr(rt, coro, "__qualname__").IsNull() && object.LookupAttr(rt, coro, "__name__").IsNull() {
		name = "<" + coro.Type().Name + " without __name__>"
	}
	if rt.Pending() != nil && !swallow(rt) {
		return "", false
	}
	for _, attr := range [2]string{"cr_running", "gi_running"} {
		v := object.LookupAttr(rt, coro, attr)
		if v.IsNull() {
			if rt.Pending() != nil && !swallow(rt) {
				return "", false
			}
			continue
		}
		switch object.Truth(rt, v) {
		case -1:
			return "", false
		case 1:
			return name + "() running", true
		}
		break
	}
	return name + "()", true
}
