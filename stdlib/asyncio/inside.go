package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what programs find behind the underscores of queues, locks and
// groups: subclasses of Queue work on _queue, tests look at _waiters.

// dequeOf returns a collections.deque of items.
func dequeOf(rt *runtime, items []value) value {
	m := rt.ImportName("collections", nil, object.None, 0)
	if m.IsNull() {
		return null
	}
	return object.CallMethod(rt, m, "deque", object.NewList(items))
}

// values returns the futures as Python values.
func (q *waiters) values() []value {
	var all []value
	for _, f := range q.all() {
		all = append(all, f.Value())
	}
	return all
}

// waitersRow is the row of a queue of waiters. late ones are None until
// somebody has waited.
func waitersRow(name string, late bool, of func(v value) *waiters) row {
	return row{Sig: name, Kind: object.Getter, Fn: func(rt *runtime, v value) value {
		q := of(v)
		if late && q.list == nil {
			return object.None
		}
		return dequeOf(rt, q.values())
	}}
}

// expose moves the items of a queue into the object that a script sees as
// _queue, where the queue works on them from then on.
func (q *queue) expose(rt *runtime) value {
	if !q.store.IsNull() {
		return q.store
	}
	items := append([]value(nil), q.items[q.head:]...)
	store := object.NewList(items)
	if q.kind == fifo {
		if store = dequeOf(rt, items); store.IsNull() {
			return null
		}
	}
	q.keepIn(store)
	return store
}

func (q *queue) keepIn(store value) {
	q.store, q.slow = store, true
	q.items, q.head = nil, 0
}

// putStored is put for a queue whose items a script has seen.
func (q *queue) putStored(rt *runtime, v value) bool {
	if q.kind != priority {
		return !object.CallMethod(rt, q.store, "append", v).IsNull()
	}
	m := rt.ImportName("heapq", nil, object.None, 0)
	return !m.IsNull() && !object.CallMethod(rt, m, "heappush", q.store, v).IsNull()
}

// getStored is get for such a queue.
func (q *queue) getStored(rt *runtime) value {
	switch q.kind {
	case fifo:
		return object.CallMethod(rt, q.store, "popleft")
	case lifo:
		return object.CallMethod(rt, q.store, "pop")
	}
	m := rt.ImportName("heapq", nil, object.None, 0)
	if m.IsNull() {
		return null
	}
	return object.CallMethod(rt, m, "heappop", q.store)
}

// qsize is Queue.qsize.
func (q *queue) qsize(rt *runtime) int {
	if q.store.IsNull() {
		return q.size()
	}
	return object.Len(rt, q.store)
}

// queueInside are the attributes of queues.
var queueInside = []row{
	{Sig: "_queue", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return asQueue(v).expose(rt) },
		Set: func(rt *runtime, v, x value) bool {
			if x.IsNull() {
				rt.AttributeErrorf(v, "_queue", "_queue")
				return false
			}
			asQueue(v).keepIn(x)
			return true
		}},
	{Sig: "_maxsize", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return asQueue(v).maxsize },
		Set: func(rt *runtime, v, x value) bool {
			if x.IsNull() {
				rt.AttributeErrorf(v, "_maxsize", "_maxsize")
				return false
			}
			return asQueue(v).setMaxsize(rt, x)
		}},
	waitersRow("_getters", false, func(v value) *waiters { return &asQueue(v).getters }),
	waitersRow("_putters", false, func(v value) *waiters { return &asQueue(v).putters }),
	{Sig: "_finished", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return asQueue(v).finished.value() }},
	{Sig: "_is_shutdown", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Bool(asQueue(v).shut) }},
}

// counter is an attribute that is a number scripts may set.
func counter(name string, of func(v value) *int64) row {
	return row{Sig: name, Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Int(*of(v)) },
		Set: func(rt *runtime, v, x value) bool {
			if x.IsNull() {
				rt.AttributeErrorf(v, name, "%s", name)
				return false
			}
			n, ok := object.IndexInt(rt, x)
			if ok {
				*of(v) = n
			}
			return ok
		}}
}

// The attributes of locks and groups.
var (
	lockInside = []row{
		{Sig: "_locked", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Bool(asLock(v).locked) }},
		waitersRow("_waiters", true, func(v value) *waiters { return &asLock(v).q }),
	}
	eventInside = []row{
		{Sig: "_value", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Bool(asEvent(v).on) }},
		waitersRow("_waiters", false, func(v value) *waiters { return &asEvent(v).q }),
	}
	semaphoreInside = []row{
		counter("_value", func(v value) *int64 { return &asSemaphore(v).n }),
		waitersRow("_waiters", true, func(v value) *waiters { return &asSemaphore(v).q }),
	}
	conditionInside = []row{
		{Sig: "_lock", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return asCondition(v).lock }},
		waitersRow("_waiters", false, func(v value) *waiters { return &asCondition(v).q }),
	}
	barrierInside = []row{
		{Sig: "_count", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Int(asBarrier(v).count) }},
		{Sig: "_parties", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Int(asBarrier(v).parties) }},
		{Sig: "_cond", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return asBarrier(v).cond.value() }},
	}
	groupInside = []row{
		{Sig: "_tasks", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
			s := object.NewSet()
			for _, t := range asGroup(v).tasks.list {
				if !t.IsNull() && !s.Add(rt, t) {
					return null
				}
			}
			return s.Value()
		}},
		{Sig: "_errors", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
			return object.NewList(append([]value(nil), asGroup(v).errors...))
		}},
		{Sig: "_aborting", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Bool(asGroup(v).aborting) }},
		{Sig: "_parent_task", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
			if t := asGroup(v).parent; t != nil {
				return t.Value()
			}
			return object.None
		}},
		{Sig: "_loop", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return loopOrNone(asGroup(v).l) }},
	}
)

func loopOrNone(l *loop.Loop) value {
	if l == nil {
		return object.None
	}
	return l.Value()
}

// attributes are these rows by the name of their type.
var attributes = map[string][]row{
	"asyncio.queues.Queue":         queueInside,
	"asyncio.locks.Lock":           lockInside,
	"asyncio.locks.Event":          eventInside,
	"asyncio.locks.Semaphore":      semaphoreInside,
	"asyncio.locks.Condition":      conditionInside,
	"asyncio.locks.Barrier":        barrierInside,
	"asyncio.taskgroups.TaskGroup": groupInside,
}
