package loop

import "github.com/ouro-lang/ouro/interp/object"

// This file is what programs that run tasks of their own making tell asyncio:
// which task is running and which tasks there are. Both may be any object, as
// in CPython; tasks of ours need none of it.

// strangers are the tasks that are not ours, of the loops of one interpreter.
type strangers struct {
	running map[*Loop]value // _current_tasks, where it is not a Task
	all     []value         // _scheduled_tasks
}

// CurrentTaskValue is current_task(loop): None if no task is running.
func (l *Loop) CurrentTaskValue() value {
	if l.current != nil {
		return l.current.Value()
	}
	if v, ok := l.state.strangers.running[l]; ok {
		return v
	}
	return object.None
}

func (l *Loop) setCurrent(v value) {
	l.current = nil
	delete(l.state.strangers.running, l)
	switch t := AsTask(v); {
	case t != nil:
		l.current = t
	case !v.IsNone():
		if l.state.strangers.running == nil {
			l.state.strangers.running = map[*Loop]value{}
		}
		l.state.strangers.running[l] = v
	}
}

// EnterTask is _enter_task. False: RuntimeError is pending.
func (l *Loop) EnterTask(v value) bool {
	if cur := l.CurrentTaskValue(); !cur.IsNone() {
		return l.mixedUp("Cannot enter into task %s while another task %s is being executed.", v, cur)
	}
	l.setCurrent(v)
	return true
}

// LeaveTask is _leave_task.
func (l *Loop) LeaveTask(v value) bool {
	if cur := l.CurrentTaskValue(); cur != v {
		return l.mixedUp("Leaving task %s does not match the current task %s.", v, cur)
	}
	l.setCurrent(object.None)
	return true
}

// SwapTask is _swap_current_task.
func (l *Loop) SwapTask(v value) value {
	cur := l.CurrentTaskValue()
	l.setCurrent(v)
	return cur
}

func (l *Loop) mixedUp(format string, a, b value) bool {
	text, ok := object.ReprText(l.rt, a)
	if ok {
		var other string
		if other, ok = object.ReprText(l.rt, b); ok {
			l.rt.RuntimeErrorf(format, text, other)
		}
	}
	return false
}

// Register is _register_task.
func Register(rt *runtime, v value) bool {
	if t := AsTask(v); t != nil && t.flags&taskLinked != 0 {
		return true
	}
	if !rt.AllocN(1, 16) {
		return false
	}
	s := StateOf(rt)
	for _, o := range s.strangers.all {
		if !rt.Tick() {
			return false
		}
		if o == v {
			return true
		}
	}
	s.strangers.all = append(s.strangers.all, v)
	return true
}

// Unregister is _unregister_task.
func Unregister(rt *runtime, v value) bool {
	if t := AsTask(v); t != nil && t.loop != nil {
		t.loop.unlink(t)
	}
	s := StateOf(rt)
	for i, o := range s.strangers.all {
		if !rt.Tick() {
			return false
		}
		if o == v {
			s.strangers.all = append(s.strangers.all[:i], s.strangers.all[i+1:]...)
			break
		}
	}
	return true
}

// AllTasks is all_tasks(loop), in the order the tasks were made; null with an
// exception pending.
func (l *Loop) AllTasks() value {
	rt := l.rt
	s := object.NewSet()
	for t := l.first; t != nil; t = t.next {
		if !s.Add(rt, t.Value()) {
			return null
		}
	}
	for _, v := range append([]value(nil), l.state.strangers.all...) {
		own := LoopOf(rt, v)
		if own.IsNull() {
			return null
		}
		if own != l.Value() {
			continue
		}
		switch IsDone(rt, v) {
		case -1:
			return null
		case 0:
			if !s.Add(rt, v) {
				return null
			}
		}
	}
	return s.Value()
}
