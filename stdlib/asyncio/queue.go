package asyncio

import (
	"fmt"
	"math"

	"strings"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is asyncio.Queue, PriorityQueue and LifoQueue; the coroutines get,
// put and join are in queue_wait.go.

// queue is an instance of one of them.
type queue struct {
	shared
	kind       queueKind
	slow       bool // a subclass redefines what CPython's own methods call
	shut       bool
	maxsize    value
	limit      int // from maxsize; 0: none
	items      []value
	store      value // _queue once a script has seen it, in place of items
	head       int   // of items, in a Queue
	getters    waiters
	putters    waiters
	unfinished int
	finished   *event
}

type queueKind uint8

const (
	fifo queueKind = iota
	priority
	lifo
)

// The types of queues and of their exceptions.
var (
	QueueType, PriorityQueueType, LifoQueueType      *object.Type
	QueueEmptyType, QueueFullType, QueueShutDownType *object.Type
)

// overridable are the methods that CPython's queues call on themselves.
var overridable = []string{"_init", "_get", "_put", "get_nowait", "put_nowait", "empty", "full", "qsize", "_wakeup_next"}

// Walk implements object.Walkable.
func (q *queue) Walk(w *object.Walker) int64 {
	q.walk(w)
	w.Visit(q.maxsize)
	w.VisitAll(q.items)
	w.Visit(q.store)
	w.Visit(q.finished.value())
	return 240 + int64(16*cap(q.items)) + q.getters.walk(w) + q.putters.walk(w)
}

func (q *queue) size() int { return len(q.items) - q.head }

// isEmpty is self.empty(): 1, 0, or -1 with an exception pending.
func (q *queue) isEmpty(rt *runtime) int {
	if !q.slow {
		if q.size() == 0 {
			return 1
		}
		return 0
	}
	return ask(rt, q.value(), "empty")
}

// isFull is self.full().
func (q *queue) isFull(rt *runtime) int {
	if !q.slow {
		if q.limit > 0 && q.size() >= q.limit {
			return 1
		}
		return 0
	}
	return ask(rt, q.value(), "full")
}

func ask(rt *runtime, v value, method string) int {
	r := object.CallMethod(rt, v, method)
	if r.IsNull() {
		return -1
	}
	return object.Truth(rt, r)
}

// put is Queue._put.
func (q *queue) put(rt *runtime, v value) bool {
	if !q.store.IsNull() {
		return q.putStored(rt, v)
	}
	if len(q.items) == cap(q.items) {
		// The old items are garbage from here on: it is the whole that counts.
		room := max(8, len(q.items)+len(q.items)/2)
		if !rt.AllocN(int64(room), 16) {
			return false
		}
		q.items = append(make([]value, 0, room), q.items...)
	}
	q.items = append(q.items, v)
	if q.kind == priority {
		return q.siftDown(rt, 0, len(q.items)-1)
	}
	return true
}

// get is Queue._get; the queue is not empty.
func (q *queue) get(rt *runtime) value {
	if !q.store.IsNull() {
		return q.getStored(rt)
	}
	switch q.kind {
	case lifo:
		return q.last()
	case priority:
		return q.first(rt)
	}
	v := q.items[q.head]
	q.items[q.head] = null
	q.head++
	if q.head == len(q.items) {
		q.items, q.head = q.items[:0], 0
	} else if q.head > 32 && q.head > len(q.items)/2 {
		n := copy(q.items, q.items[q.head:])
		clear(q.items[n:])
		q.items, q.head = q.items[:n], 0
	}
	return v
}

func (q *queue) last() value {
	n := len(q.items) - 1
	v := q.items[n]
	q.items[n] = null
	q.items = q.items[:n]
	return v
}

// first is heapq.heappop.
func (q *queue) first(rt *runtime) value {
	v := q.last()
	if len(q.items) == 0 {
		return v
	}
	v, q.items[0] = q.items[0], v
	if !q.siftUp(rt, 0) {
		return null
	}
	return v
}

// siftDown is heapq._siftdown. Comparisons run script code, which may change
// the queue; then the heap is left as it is.
func (q *queue) siftDown(rt *runtime, start, pos int) bool {
	n := len(q.items)
	v := q.items[pos]
	for pos > start {
		parent := (pos - 1) >> 1
		less := object.CompareBool(rt, object.LT, v, q.items[parent])
		if less < 0 {
			return false
		}
		if len(q.items) != n {
			rt.RuntimeErrorf("list changed size during iteration")
			return false
		}
		if less == 0 {
			break
		}
		q.items[pos], q.items[parent] = q.items[parent], v
		pos = parent
	}
	return true
}

// siftUp is heapq._siftup.
func (q *queue) siftUp(rt *runtime, pos int) bool {
	start, n := pos, len(q.items)
	v := q.items[pos]
	for child := 2*pos + 1; child < n; child = 2*pos + 1 {
		if right := child + 1; right < n {
			less := object.CompareBool(rt, object.LT, q.items[child], q.items[right])
			if less < 0 {
				return false
			}
			if len(q.items) != n {
				rt.RuntimeErrorf("list changed size during iteration")
				return false
			}
			if less == 0 {
				child = right
			}
		}
		q.items[pos], q.items[child] = q.items[child], v
		pos = child
	}
	return q.siftDown(rt, start, pos)
}

// putNowait is Queue.put_nowait.
func (q *queue) putNowait(rt *runtime, v value) bool {
	if q.shut {
		rt.RaiseType(QueueShutDownType)
		return false
	}
	switch q.isFull(rt) {
	case -1:
		return false
	case 1:
		rt.RaiseType(QueueFullType)
		return false
	}
	if q.slow {
		if object.CallMethod(rt, q.value(), "_put", v).IsNull() {
			return false
		}
	} else if !q.put(rt, v) {
		return false
	}
	q.unfinished++
	q.finished.on = false
	if loop.Traced(rt) {
		loop.EmitUse(rt, loop.EventChan, "put", q.value())
	}
	q.getters.wakeNext()
	return true
}

// getNowait is Queue.get_nowait.
func (q *queue) getNowait(rt *runtime) value {
	switch q.isEmpty(rt) {
	case -1:
		return null
	case 1:
		if q.shut {
			return rt.RaiseType(QueueShutDownType)
		}
		return rt.RaiseType(QueueEmptyType)
	}
	var v value
	if q.slow {
		v = object.CallMethod(rt, q.value(), "_get")
	} else {
		v = q.get(rt)
	}
	if !v.IsNull() {
		if loop.Traced(rt) {
			loop.EmitUse(rt, loop.EventChan, "get", q.value())
		}
		q.putters.wakeNext()
	}
	return v
}

// taskDone is Queue.task_done.
func (q *queue) taskDone(rt *runtime) bool {
	if q.unfinished <= 0 {
		rt.ValueErrorf("task_done() called too many times")
		return false
	}
	q.unfinished--
	if q.unfinished == 0 {
		q.finished.set()
	}
	return true
}

// shutdown is Queue.shutdown.
func (q *queue) shutdown(rt *runtime, immediate bool) bool {
	q.shut = true
	for immediate {
		empty := q.isEmpty(rt)
		if empty < 0 {
			return false
		}
		if empty == 1 {
			if q.unfinished == 0 {
				q.finished.set()
			}
			break
		}
		if q.slow {
			if object.CallMethod(rt, q.value(), "_get").IsNull() {
				return false
			}
		} else if q.get(rt).IsNull() {
			return false
		}
		if q.unfinished > 0 {
			q.unfinished--
		}
		if !rt.Tick() {
			return false
		}
	}
	for _, w := range [2]*waiters{&q.getters, &q.putters} {
		for w.len() > 0 {
			if f := w.pop(); !f.Done() {
				f.Finish(object.None)
			}
		}
	}
	return true
}

// format is Queue._format.
func (q *queue) format(rt *runtime) (string, bool) {
	text, ok := object.ReprText(rt, q.maxsize)
	if !ok {
		return "", false
	}
	var b strings.Builder
	b.WriteString("maxsize=" + text)
	items, ok := q.list(rt)
	if !ok {
		return "", false
	}
	if len(items) > 0 {
		if text, ok = object.ReprText(rt, object.NewList(items)); !ok {
			return "", false
		}
		b.WriteString(" _queue=" + text)
	}
	count := func(what string, n int) {
		if n > 0 {
			fmt.Fprintf(&b, what, n)
		}
	}
	count(" _getters[%d]", q.getters.len())
	count(" _putters[%d]", q.putters.len())
	count(" tasks=%d", q.unfinished)
	if q.shut {
		b.WriteString(" shutdown")
	}
	return b.String(), true
}

// list returns the items as repr shows them.
func (q *queue) list(rt *runtime) ([]value, bool) {
	if !q.store.IsNull() {
		items, ok := object.ToSlice(rt, q.store)
		return append([]value(nil), items...), ok
	}
	return append([]value(nil), q.items[q.head:]...), true
}

func asQueue(v value) *queue { return v.Impl().(*queue) }

// setMaxsize reads maxsize, any number.
func (q *queue) setMaxsize(rt *runtime, v value) bool {
	q.maxsize, q.limit = v, 0
	f, ok := object.AsFloat(rt, v)
	if !ok {
		// CPython fails at the first put; a number is needed either way.
		return false
	}
	if f > 0 {
		q.limit = int(min(math.Ceil(f), math.MaxInt32))
	}
	return true
}

func newQueueOps(kind queueKind) object.Ops {
	return object.Ops{
		New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
			q := &queue{kind: kind, maxsize: object.Int(0), finished: newEvent(true)}
			q.Object = object.NewObject(cls, q)
			if cls.Flags&object.Heap != 0 {
				for _, name := range overridable {
					q.slow = q.slow || cls.Redefines(name)
				}
			}
			rt.Charge(336)
			return q.value()
		},
		Init: func(rt *runtime, self value, args []value, names []string) bool {
			q := asQueue(self)
			a, ok := arguments(rt, "Queue.__init__", args, names, "maxsize")
			if !ok {
				return false
			}
			if a[0].IsNull() {
				a[0] = object.Int(0)
			}
			if !q.setMaxsize(rt, a[0]) {
				return false
			}
			return !q.slow || !object.CallMethod(rt, self, "_init", a[0]).IsNull()
		},
		Repr: func(rt *runtime, v value) value {
			text, ok := asQueue(v).format(rt)
			if !ok {
				return null
			}
			return object.NewStr("<" + v.Type().Name + " at " + rt.Address(v) + " " + text + ">")
		},
		Str: func(rt *runtime, v value) value {
			text, ok := asQueue(v).format(rt)
			if !ok {
				return null
			}
			return object.NewStr("<" + v.Type().Name + " " + text + ">")
		},
	}
}

func noneOr(ok bool) value {
	if !ok {
		return null
	}
	return object.None
}

func init() {
	exc := func(name, doc string) *object.Type {
		return object.NewBuiltinType(object.TypeSpec{Name: "asyncio.queues." + name, Base: &object.ExceptionType, Flags: object.ShortName, Doc: doc})
	}
	QueueEmptyType = exc("QueueEmpty", "Raised when get_nowait() finds nothing.")
	QueueFullType = exc("QueueFull", "Raised when put_nowait() finds no room.")
	QueueShutDownType = exc("QueueShutDown", "Raised when a queue that was shut down is used.")
	qsize := func(rt *runtime, v value) value {
		q := asQueue(v)
		n := q.qsize(rt)
		if n < 0 {
			return null
		}
		return object.Int(int64(n))
	}
	QueueType = newSharedType("asyncio.queues.Queue", "(maxsize=0)", "A first in, first out queue for tasks.", nil, newQueueOps(fifo), []row{
		{Sig: "qsize(self)", Doc: "How many items there are.", Fn: qsize},
		{Sig: "maxsize", Doc: "How many items there may be; 0: any number.", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return asQueue(v).maxsize }},
		{Sig: "empty(self)", Doc: "Whether there is no item.", Fn: func(rt *runtime, v value) value {
			q := asQueue(v)
			if !q.slow {
				return object.Bool(q.size() == 0)
			}
			n := object.CallMethod(rt, v, "qsize")
			if n.IsNull() {
				return null
			}
			t := object.Truth(rt, n)
			if t < 0 {
				return null
			}
			return object.Bool(t == 0)
		}},
		{Sig: "full(self)", Doc: "Whether there is no room.", Fn: func(rt *runtime, v value) value {
			q := asQueue(v)
			if q.limit <= 0 {
				return object.False
			}
			if !q.slow {
				return object.Bool(q.size() >= q.limit)
			}
			n := object.CallMethod(rt, v, "qsize")
			if n.IsNull() {
				return null
			}
			return object.Compare(rt, object.GE, n, q.maxsize)
		}},
		{Sig: queuePutSig, Kind: object.AsyncDef, Doc: "Put an item into the queue, waiting for room; a coroutine.", Fn: queuePutRow},
		{Sig: "put_nowait(self, item)", Doc: "Put an item into the queue or raise QueueFull.", Fn: func(rt *runtime, v, x value) value { return noneOr(asQueue(v).putNowait(rt, x)) }},
		{Sig: queueGetSig, Kind: object.AsyncDef, Doc: "Take an item out of the queue, waiting for one; a coroutine.", Fn: queueGetRow},
		{Sig: "get_nowait(self)", Doc: "Take an item out of the queue or raise QueueEmpty.", Fn: func(rt *runtime, v value) value { return asQueue(v).getNowait(rt) }},
		{Sig: "task_done(self)", Doc: "Tell that an item taken out is dealt with.", Fn: func(rt *runtime, v value) value { return noneOr(asQueue(v).taskDone(rt)) }},
		{Sig: "join(self)", Kind: object.AsyncDef, Doc: "Wait until all items put in are dealt with; a coroutine.", Fn: queueJoinRow},
		{Sig: "shutdown(self, immediate=False)", Doc: "Make put() raise QueueShutDown, and get() when nothing is left.", Fn: func(rt *runtime, v, immediate value) value {
			now := 0
			if !object.Absent(immediate) {
				if now = object.Truth(rt, immediate); now < 0 {
					return null
				}
			}
			return noneOr(asQueue(v).shutdown(rt, now == 1))
		}},
		{Sig: "_init(self, maxsize)", Fn: func(rt *runtime, v, _ value) value { return object.None }},
		{Sig: "_put(self, item)", Fn: func(rt *runtime, v, x value) value { return noneOr(asQueue(v).put(rt, x)) }},
		{Sig: "_get(self)", Fn: func(rt *runtime, v value) value {
			q := asQueue(v)
			if q.store.IsNull() && q.size() == 0 {
				if q.kind == fifo {
					return rt.IndexErrorf("pop from an empty deque")
				}
				return rt.IndexErrorf("%s", map[queueKind]string{priority: "index out of range", lifo: "pop from empty list"}[q.kind])
			}
			return q.get(rt)
		}},
		{Sig: "_format(self)", Fn: func(rt *runtime, v value) value {
			text, ok := asQueue(v).format(rt)
			if !ok {
				return null
			}
			return object.NewStr(text)
		}},
		{Sig: "_unfinished_tasks", Kind: object.Getter, Fn: func(rt *runtime, v value) value { return object.Int(int64(asQueue(v).unfinished)) }},
		object.GenericRow(),
	})
	PriorityQueueType = newSharedType("asyncio.queues.PriorityQueue", "(maxsize=0)", "A queue that gives out the smallest item first.", QueueType, newQueueOps(priority), nil)
	LifoQueueType = newSharedType("asyncio.queues.LifoQueue", "(maxsize=0)", "A queue that gives out the item put in last first.", QueueType, newQueueOps(lifo), nil)
}
