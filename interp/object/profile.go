package object

// Profiler is told of calls: of functions written in Python, of resumed
// generators, and of what exec and eval run. depth is the depth of the call.
type Profiler interface {
	Enter(code *Code, depth int)
	Leave(code *Code, depth int)
}

// Profiler returns the active profiler, or nil.
func (rt *Runtime) Profiler() Profiler { return rt.profiler }

// SetProfiler makes p the profiler; nil ends profiling. Without one, calls pay
// nothing for it: a profiler sends all of them through the path that deep and
// costly calls take.
func (rt *Runtime) SetProfiler(p Profiler) {
	rt.profiler = p
	rt.boundDepth()
}

// Unprofiled undoes what Enter's caller marked in code.
func (c *Code) Unprofiled() { c.Cheap = c.Ready && c.Cost <= cheapCost }

// endCostly ends a call at depth that pushSlow began, or might have.
func (rt *Runtime) endCostly(code *Code, depth int) {
	if code.Cost > cheapCost {
		rt.stackCost -= code.Cost
	}
	if rt.profiler != nil {
		rt.profiler.Leave(code, depth)
	}
}
