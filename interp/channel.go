package interp

import (
	"context"
	"reflect"
	"sync"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file lends Go channels and iterators to scripts.
//
// A channel is an async iterable: "async for x in ch" takes what Go sends until
// Go closes the channel. One that Go receives from has a method: "await
// ch.send(x)" waits until Go has room for x, which is the back-pressure, and
// "ch.close()". iter.Seq and iter.Seq2 are plain iterables.

// hostChannel is a Go channel that a script holds.
type hostChannel struct {
	object.Object
	object.WalkMark
	in *Interp
	v  reflect.Value

	mu   sync.Mutex
	back []reflect.Value // received for an await that was cancelled meanwhile
}

// Walk implements object.Walkable.
func (c *hostChannel) Walk(*object.Walker) int64 { return 160 }

// toGo puts the channel into dst if it is of dst's type.
func (c *hostChannel) toGo(dst reflect.Value) bool {
	switch {
	case c.v.Type().AssignableTo(dst.Type()):
		dst.Set(c.v)
	case dst.Kind() == reflect.Chan && c.v.Type().ConvertibleTo(dst.Type()):
		dst.Set(c.v.Convert(dst.Type()))
	default:
		return false
	}
	return true
}

var hostChannelType *object.Type

func (in *Interp) hostChannel(v reflect.Value) (object.Value, error) {
	c := &hostChannel{in: in, v: v}
	c.Object = object.NewObject(hostChannelType, c)
	in.rt.Charge(192)
	return object.ValueOf(&c.Object), nil
}

// received is what came out of a channel.
type received struct {
	v  reflect.Value
	ok bool // false: the channel is closed
}

// take returns what an await before this one left behind.
func (c *hostChannel) take() (v reflect.Value, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.back) == 0 {
		return v, false
	}
	v = c.back[0]
	c.back = c.back[1:]
	return v, true
}

// channelAwait is a coroutine that receives or sends one item.
type channelAwait struct {
	object.NativeCoroutine
	c     *hostChannel
	send  bool
	anext bool          // at the end raise StopAsyncIteration, not EOFError
	item  reflect.Value // what to send
	begun bool
	wait  object.Awaiting
}

// CoroutineName implements object.CoroutineBody.
func (a *channelAwait) CoroutineName() string {
	if a.send {
		return "channel.send"
	}
	return "channel.receive"
}

// Walk implements object.CoroutineBody.
func (a *channelAwait) Walk(w *object.Walker) int64 {
	w.Visit(a.wait.Target())
	return 256
}

// Step implements object.CoroutineBody.
func (a *channelAwait) Step(rt *object.Runtime, sent object.Value, exc *object.Exception) (object.Value, object.Outcome) {
	if a.begun {
		return a.wait.Resume(rt, sent, exc)
	}
	a.begun = true
	l := loop.RunningOr(rt)
	if l == nil {
		return object.Value{}, object.Raised
	}
	c := a.c
	if a.send {
		sent, err := protect("send", func() bool { return c.v.TrySend(a.item) })
		if err != nil {
			c.in.raise(err)
			return object.Value{}, object.Raised
		}
		if sent {
			return object.None, object.Returned
		}
	} else {
		v, ok := c.take()
		r := received{v, ok}
		if !ok {
			if r.v, r.ok = c.v.TryRecv(); !r.ok && !r.v.IsValid() {
				r = received{}
				return a.wait.Begin(rt, l.Start(a.call()).Value())
			}
		}
		if x := a.settle(rt, r); !x.IsNull() {
			return x, object.Returned
		}
		return object.Value{}, object.Raised
	}
	return a.wait.Begin(rt, l.Start(a.call()).Value())
}

// call is the host call that waits for the other side.
func (a *channelAwait) call() *loop.HostCall {
	c := a.c
	// What a script has given up is not sent in the rest of the turn either.
	given, withdraw := context.WithCancel(context.Background())
	return &loop.HostCall{
		Name:     a.CoroutineName(),
		Idle:     true,
		Withdraw: withdraw,
		Run: c.in.flight(func(ctx context.Context) (any, error) {
			defer withdraw()
			other := reflect.SelectCase{Dir: reflect.SelectRecv, Chan: c.v}
			if a.send {
				other = reflect.SelectCase{Dir: reflect.SelectSend, Chan: c.v, Send: a.item}
			}
			r, err := protect(a.CoroutineName(), func() received {
				n, v, ok := reflect.Select([]reflect.SelectCase{other, {Dir: reflect.SelectRecv, Chan: reflect.ValueOf(ctx.Done())},
					{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(given.Done())}})
				if n > 0 {
					return received{}
				}
				return received{v, ok}
			})
			if err == nil && !r.v.IsValid() && !r.ok {
				if err = ctx.Err(); err == nil {
					err = given.Err()
				}
			}
			return r, err
		}),
		Settle: func(rt *object.Runtime, result any, err error) object.Value {
			switch {
			case err != nil:
				return c.in.raise(err)
			case a.send:
				return object.None
			}
			return a.settle(rt, result.(received))
		},
		Dropped: func(result any) {
			if r := result.(received); r.ok {
				c.mu.Lock()
				c.back = append(c.back, r.v)
				c.mu.Unlock()
			}
		},
	}
}

// settle converts what came out of the channel.
func (a *channelAwait) settle(rt *object.Runtime, r received) object.Value {
	if !r.ok {
		if a.anext {
			return rt.RaiseType(&object.StopAsyncIterationType)
		}
		return rt.Raisef(&object.EOFErrorType, "the channel is closed")
	}
	v, err := a.c.in.convert(r.v, 0)
	if err != nil {
		return a.c.in.raiseConversion(at("item", err))
	}
	return v
}

func (c *hostChannel) await(a *channelAwait) object.Value {
	a.c = c
	c.in.rt.Charge(256)
	a.Init(c.in.rt, a)
	return a.Value()
}

// hostSequence is an iter.Seq or iter.Seq2 that a script holds.
type hostSequence struct {
	object.Object
	object.WalkMark
	in *Interp
	v  reflect.Value
}

// Walk implements object.Walkable.
func (s *hostSequence) Walk(*object.Walker) int64 { return 96 }

func (s *hostSequence) toGo(dst reflect.Value) bool {
	if !s.v.Type().AssignableTo(dst.Type()) {
		return false
	}
	dst.Set(s.v)
	return true
}

// hostIterator is one iteration over a hostSequence.
type hostIterator struct {
	object.Object
	object.WalkMark
	in   *Interp
	next func() ([]reflect.Value, bool)
	stop func()
	done bool
}

// Walk implements object.Walkable.
func (it *hostIterator) Walk(*object.Walker) int64 { return 512 }

var hostSequenceType, hostIteratorType *object.Type

func (in *Interp) hostSequence(v reflect.Value) (object.Value, error) {
	s := &hostSequence{in: in, v: v}
	s.Object = object.NewObject(hostSequenceType, s)
	in.rt.Charge(128)
	return object.ValueOf(&s.Object), nil
}

// iterate begins an iteration. What it needs to be ended with stays with the
// interpreter, for Close.
func (s *hostSequence) iterate(rt *object.Runtime) object.Value {
	if !rt.Alloc(8 << 10) { // a goroutine stands behind it
		return object.Value{}
	}
	it := &hostIterator{in: s.in}
	it.next, it.stop = pull(s.v)
	it.Object = object.NewObject(hostIteratorType, it)
	if s.in.iterators == nil {
		s.in.iterators = map[*hostIterator]struct{}{}
	}
	s.in.iterators[it] = struct{}{}
	return object.ValueOf(&it.Object)
}

func (it *hostIterator) end() {
	if !it.done {
		it.done = true
		delete(it.in.iterators, it)
		_, _ = protect("iterator", func() struct{} { it.stop(); return struct{}{} })
	}
}

func nextOfIterator(rt *object.Runtime, v object.Value) object.Value {
	it := v.Impl().(*hostIterator)
	if it.done || !rt.Work(8) {
		return object.Value{}
	}
	it.in.noteOwner()
	type item struct {
		vs []reflect.Value
		ok bool
	}
	x, err := protect("iterator", func() item { vs, ok := it.next(); return item{vs, ok} })
	if err != nil {
		it.end()
		return it.in.raise(err)
	}
	if !x.ok {
		it.end()
		return object.Value{}
	}
	if len(x.vs) == 2 && x.vs[1].Type() == typeError {
		// iter.Seq2[T, error] gives items until one comes with an error.
		if e, _ := x.vs[1].Interface().(error); e != nil {
			it.end()
			return it.in.raise(e)
		}
		x.vs = x.vs[:1]
	}
	items := make([]object.Value, len(x.vs))
	for i, y := range x.vs {
		if items[i], err = it.in.convert(y, 0); err != nil {
			return it.in.raiseConversion(at("item", err))
		}
	}
	if len(items) == 1 {
		return items[0]
	}
	return object.NewTuple(items)
}

func init() {
	self := func(rt *object.Runtime, v object.Value) object.Value { return v }
	channel := func(v object.Value) *hostChannel { return v.Impl().(*hostChannel) }
	cannot := func(rt *object.Runtime, what string) object.Value {
		return rt.TypeErrorf("a script cannot %s this channel", what)
	}
	hostChannelType = object.NewBuiltinType(object.TypeSpec{
		Name: "host.channel", Doc: "A Go channel lent by the host.", Flags: object.Final | object.NoNew,
		Ops: object.Ops{
			AIter: self,
			ANext: func(rt *object.Runtime, v object.Value) object.Value {
				if channel(v).v.Type().ChanDir()&reflect.RecvDir == 0 {
					return cannot(rt, "receive from")
				}
				return channel(v).await(&channelAwait{anext: true})
			},
			Len:  func(rt *object.Runtime, v object.Value) int { return channel(v).v.Len() },
			Bool: func(rt *object.Runtime, v object.Value) int { return 1 },
		},
		Rows: []object.Row{
			{Sig: "receive(self, /)", Doc: "Wait for the next item; EOFError once the channel is closed.", Fn: func(rt *object.Runtime, v object.Value) object.Value {
				if channel(v).v.Type().ChanDir()&reflect.RecvDir == 0 {
					return cannot(rt, "receive from")
				}
				return channel(v).await(&channelAwait{})
			}},
			{Sig: "send(self, item, /)", Doc: "Send an item; wait until there is room.", Fn: func(rt *object.Runtime, v, item object.Value) object.Value {
				c := channel(v)
				if c.v.Type().ChanDir()&reflect.SendDir == 0 {
					return cannot(rt, "send to")
				}
				x := reflect.New(c.v.Type().Elem()).Elem()
				if err := c.in.fromScript(item, x, 0); err != nil {
					return c.in.raiseConversion(at("item", err))
				}
				return c.await(&channelAwait{send: true, item: x})
			}},
			{Sig: "close(self, /)", Doc: "Close the channel.", Fn: func(rt *object.Runtime, v object.Value) object.Value {
				c := channel(v)
				if c.v.Type().ChanDir()&reflect.SendDir == 0 {
					return cannot(rt, "close")
				}
				if _, err := protect("close", func() struct{} { c.v.Close(); return struct{}{} }); err != nil {
					return c.in.raise(err)
				}
				return object.None
			}},
		}})
	hostSequenceType = object.NewBuiltinType(object.TypeSpec{
		Name: "host.sequence", Doc: "A Go iterator lent by the host.", Flags: object.Final | object.NoNew,
		Ops: object.Ops{Iter: func(rt *object.Runtime, v object.Value) object.Value { return v.Impl().(*hostSequence).iterate(rt) }}})
	hostIteratorType = object.NewBuiltinType(object.TypeSpec{
		Name: "host.iterator", Flags: object.Final | object.NoNew,
		Ops: object.Ops{Iter: self, Next: nextOfIterator},
		Rows: []object.Row{{Sig: "close(self, /)", Doc: "End the iteration.", Fn: func(rt *object.Runtime, v object.Value) object.Value {
			v.Impl().(*hostIterator).end()
			return object.None
		}}}})
}
