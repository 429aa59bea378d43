package loop

import "github.com/ouro-lang/ouro/interp/object"

// bareYield is what "await asyncio.sleep(0)" awaits. It has no state: whether it
// is started or resumed it is told, so that a loop needs only one.
type bareYield struct{ object.NativeCoroutine }

// BareYield returns the coroutine sleep(0) for an await expression that nobody
// else can get it from.
func (l *Loop) BareYield() value { return l.yield.Value() }

// Step implements object.CoroutineBody. Nothing is sent to start it.
func (*bareYield) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	switch {
	case exc != nil:
		return rt.RaiseInto(exc)
	case sent.IsNull():
		return object.None, object.Yielded
	}
	return object.None, object.Returned
}

// CoroutineName implements object.CoroutineBody.
func (*bareYield) CoroutineName() string { return "sleep" }

// Walk implements object.CoroutineBody.
func (*bareYield) Walk(*object.Walker) int64 { return 64 }
