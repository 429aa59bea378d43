package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is how a server learns that a client handler has ended and left its
// connection open. CPython's StreamWriter closes the connection in __del__, the
// moment its handler's variables go. Here somebody has to look for it.

var streamRows = []row{
	{Sig: "_handler_ended(loop)", Fn: handlerEnded},
}

// dropped looks for writers that nobody holds any more, once for all the
// handlers that end in one turn of the loop l.
type dropped struct {
	l     *loop.Loop // nil: nobody has asked
	timer loop.Timer
	last  float64 // when the last look ended
	took  float64
}

const (
	droppedKey = "asyncio.dropped"
	// cheapLook is how many seconds a look may take as often as it likes.
	cheapLook = 0.002
	// lookShare is how much longer than an expensive look the time to the next is.
	lookShare = 20
)

func handlerEnded(rt *runtime, lv value) value {
	l := loop.LoopFor(rt, lv)
	if l == nil {
		return null
	}
	d, _ := rt.State[droppedKey].(*dropped)
	if d == nil || d.l != nil && d.l != l {
		d = &dropped{}
		rt.State[droppedKey] = d
	}
	if d.l == nil {
		d.l = l
		l.CallSoon(d, nil)
	}
	return object.None
}

// RunIn implements loop.Runnable.
func (d *dropped) RunIn(l *loop.Loop, _ *loop.Future) bool {
	from := l.Now()
	if next := d.last + lookShare*d.took; d.took > cheapLook && from < next {
		d.timer = loop.Timer{}
		l.SetTimer(&d.timer, d, next, false, object.Float(next-from))
		return true
	}
	d.l = nil
	ok := l.Runtime().FinalizeLost()
	d.last = l.Now()
	d.took = d.last - from
	return ok
}

// CallbackName implements loop.Named.
func (d *dropped) CallbackName() string { return "StreamWriter.__del__" }
