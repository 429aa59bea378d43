package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file holds the coroutines of queues: get, put and join.

// queueWait is the coroutine Queue.get or Queue.put.
type queueWait struct {
	object.NativeCoroutine
	q    *queue
	item value // put; null for get
	fut  *loop.Future
}

const (
	queueGetSig = "get(self)"
	queuePutSig = "put(self, item)"
)

func queueGetRow(rt *runtime, v value) value {
	q := asQueue(v)
	if !q.slow && q.size() > 0 && rt.AwaitedBy != nil && rt.AwaitedBy.Sig == queueGetSig {
		// Nothing runs between this call and the first step. What runs in it
		// (comparisons of a PriorityQueue) is not awaited.
		rt.AwaitedBy = nil
		if x := q.getNowait(rt); !x.IsNull() {
			return rt.Settled(x)
		}
		return null
	}
	c := &queueWait{q: q}
	c.Init(rt, c)
	rt.Charge(96)
	return c.Value()
}

func queuePutRow(rt *runtime, v, item value) value {
	q := asQueue(v)
	if !q.slow && q.isFull(rt) == 0 && rt.AwaitedBy != nil && rt.AwaitedBy.Sig == queuePutSig {
		rt.AwaitedBy = nil
		if !q.putNowait(rt, item) {
			return null
		}
		return rt.Settled(object.None)
	}
	c := &queueWait{q: q, item: item}
	c.Init(rt, c)
	rt.Charge(96)
	return c.Value()
}

// Step implements object.CoroutineBody.
func (c *queueWait) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	q := c.q
	getting := c.item.IsNull()
	line, mustWait := &q.putters, (*queue).isFull
	if getting {
		line, mustWait = &q.getters, (*queue).isEmpty
	}
	if c.fut != nil {
		f := c.fut
		c.fut = nil
		if exc == nil {
			if _, out := f.AwaitResume(rt, sent); out != object.Returned {
				if exc = take(rt); exc == nil {
					return raised()
				}
			}
		}
		if exc != nil {
			f.Cancel(null)
			line.remove(f)
			switch mustWait(q, rt) {
			case -1:
				return raised()
			case 0:
				if !f.Cancelled() {
					// It was this task's turn: wake the next.
					line.wakeNext()
				}
			}
			return rethrow(rt, exc)
		}
	}
	switch mustWait(q, rt) {
	case -1:
		return raised()
	case 1:
		if q.shut {
			rt.RaiseType(QueueShutDownType)
			return raised()
		}
		l := q.bind(rt)
		if l == nil {
			return raised()
		}
		if loop.Traced(rt) {
			loop.EmitUse(rt, loop.EventChan, "wait", q.value())
		}
		c.fut = l.NewFuture()
		line.push(c.fut)
		return c.fut.AwaitStart(rt)
	}
	switch {
	case q.slow && getting:
		return returned(object.CallMethod(rt, q.value(), "get_nowait"))
	case q.slow:
		return returned(object.CallMethod(rt, q.value(), "put_nowait", c.item))
	case getting:
		return returned(q.getNowait(rt))
	}
	return returned(noneOr(q.putNowait(rt, c.item)))
}

// CoroutineName implements object.CoroutineBody.
func (c *queueWait) CoroutineName() string {
	if c.item.IsNull() {
		return "Queue.get"
	}
	return "Queue.put"
}

// Walk implements object.CoroutineBody.
func (c *queueWait) Walk(w *object.Walker) int64 {
	w.Visit(c.q.value())
	w.Visit(c.item)
	if c.fut != nil {
		w.Visit(c.fut.Value())
	}
	return 96
}

// queueJoin is the coroutine Queue.join.
type queueJoin struct {
	object.NativeCoroutine
	q  *queue
	in object.Awaiting
}

func queueJoinRow(rt *runtime, v value) value {
	c := &queueJoin{q: asQueue(v)}
	c.Init(rt, c)
	rt.Charge(80)
	return c.Value()
}

// Step implements object.CoroutineBody.
func (c *queueJoin) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	var v value
	var out object.Outcome
	switch {
	case c.in.Active():
		v, out = c.in.Resume(rt, sent, exc)
	case c.q.unfinished <= 0:
		return object.None, object.Returned
	default:
		v, out = c.in.Begin(rt, c.q.finished.wait(rt))
	}
	if out == object.Returned {
		v = object.None
	}
	return v, out
}

// CoroutineName implements object.CoroutineBody.
func (c *queueJoin) CoroutineName() string { return "Queue.join" }

// Walk implements object.CoroutineBody.
func (c *queueJoin) Walk(w *object.Walker) int64 {
	w.Visit(c.q.value())
	w.Visit(c.in.Target())
	return 80
}
