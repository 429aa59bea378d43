package profile

import (
	gotime "time"

	"github.com/ouro-lang/ouro/interp/object"
)

// counts is what is known of the calls of one function, or of those that one
// function made of another.
type counts struct {
	calls, recursive int64
	total, inline    float64
	level            int // calls of it in progress
}

func (c *counts) end(total, inline float64) {
	c.level--
	if c.level == 0 {
		c.total += total
	} else {
		c.recursive++
	}
	c.inline += inline
	c.calls++
}

// entry is the account of one function.
type entry struct {
	counts
	code  *object.Code
	subs  map[*entry]*counts
	order []*entry // keys of subs, as they came
}

// call is a call in progress.
type call struct {
	e     *entry
	depth int
	began float64
	inner float64 // time spent in calls it made
}

// profiler is a _lsprof.Profiler.
type profiler struct {
	object.Object
	object.WalkMark
	rt      *runtime
	timer   value // null: the system's clock
	unit    float64
	entries map[*object.Code]*entry
	order   []*entry
	stack   []call
	subs    bool
	start   gotime.Time
	failed  bool // the timer raised: times stand still
}

var (
	profilerType, entryType, subentryType *object.Type

	profilerParams = object.NewParams("Profiler(timer=None, timeunit=0.0, subcalls=True, builtins=True)")
	enableParams   = object.NewParams("enable(subcalls=True, builtins=True)")
)

const entrySize = 160

// Walk visits the timer and the code that was counted.
func (p *profiler) Walk(w *object.Walker) int64 {
	if !p.timer.IsNull() {
		w.Visit(p.timer)
	}
	for _, e := range p.order {
		w.Visit(e.code.Value())
		w.Add(int64(64 * len(e.subs)))
	}
	return int64(200 + entrySize*len(p.order) + 32*cap(p.stack))
}

func self(v value) *profiler { return object.ExactOf(v).Impl().(*profiler) }

func init() {
	names := []string{"code", "callcount", "reccallcount", "totaltime", "inlinetime"}
	subentryType = object.NewStructSeqType(object.StructSeq{Name: "_lsprof.profiler_subentry", Fields: names, Make: true})
	entryType = object.NewStructSeqType(object.StructSeq{Name: "_lsprof.profiler_entry", Fields: append(names, "calls"), Make: true})
	profilerType = object.NewBuiltinType(object.TypeSpec{
		Name: "_lsprof.Profiler",
		Doc:  "Builds a profiler object using the specified timer function.\n\nThe default timer is the system's clock. timeunit is what one unit of an\ninteger timer lasts, in seconds.",
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				p := &profiler{rt: rt, subs: true, start: gotime.Now(), entries: map[*object.Code]*entry{}}
				p.Object = object.NewObject(profilerType, p)
				rt.Charge(300)
				v := object.ValueOf(&p.Object)
				if cls == profilerType {
					return v
				}
				return rt.NewPayloadInstance(cls, v)
			},
			Init: func(rt *runtime, v value, args []value, names []string) bool {
				var a [4]value
				if !profilerParams.Bind(rt, a[:], args, names) {
					return false
				}
				p := self(v)
				if !object.NoneOrAbsent(a[0]) {
					p.timer = a[0]
				}
				if !a[1].IsNull() {
					u, ok := object.AsFloat(rt, a[1])
					if !ok {
						return false
					}
					p.unit = u
				}
				var ok bool
				p.subs, ok = flag(rt, a[2])
				return ok
			},
		},
		Rows: []object.Row{
			{Sig: "enable(self, /, subcalls=True, builtins=True)", Doc: "Start collecting profiling information.\n\nWith subcalls, the callers of each function are told apart. Built-in\nfunctions are not counted, whatever builtins says.", Fn: func(rt *runtime, v, subs, builtins value) value {
				p := self(v)
				if rt.Profiler() != nil && rt.Profiler() != object.Profiler(p) {
					return rt.ValueErrorf("Another profiling tool is already active")
				}
				var ok bool
				if p.subs, ok = flag(rt, subs); !ok {
					return null
				}
				rt.SetProfiler(p)
				return object.None
			}},
			{Sig: "disable(self, /)", Doc: "Stop collecting profiling information.", Fn: func(rt *runtime, v value) value {
				p := self(v)
				if rt.Profiler() == object.Profiler(p) {
					rt.SetProfiler(nil)
				}
				p.unwind(-1)
				for _, e := range p.order {
					e.code.Unprofiled()
				}
				return object.None
			}},
			{Sig: "clear(self, /)", Doc: "Clear all profiling information collected so far.", Fn: func(rt *runtime, v value) value {
				p := self(v)
				p.entries, p.order, p.stack = map[*object.Code]*entry{}, nil, nil
				return object.None
			}},
			{Sig: "getstats(self, /)", Doc: "A list of profiler_entry objects: code, callcount, reccallcount, totaltime,\ninlinetime, and calls, a list of profiler_subentry objects or None.", Fn: stats},
		},
	})
}

func flag(rt *runtime, v value) (set, ok bool) {
	if v.IsNull() {
		return true, true
	}
	t := object.Truth(rt, v)
	return t == 1, t >= 0
}

// now is the time in seconds.
func (p *profiler) now() float64 {
	if p.timer.IsNull() {
		return gotime.Since(p.start).Seconds()
	}
	if p.failed {
		return 0
	}
	rt := p.rt
	// The timer is not profiled itself, and an exception on its way is not its
	// business.
	rt.SetProfiler(nil)
	pending := rt.Pending()
	if pending != nil {
		rt.Clear()
	}
	t := 0.0
	v := object.Call0(rt, p.timer)
	if !v.IsNull() {
		f, ok := object.AsFloat(rt, v)
		if t = f; ok && v.IsInt() && p.unit > 0 {
			t = float64(v.Int()) * p.unit
		}
	}
	if e := rt.Pending(); e != nil && rt.Catchable() {
		rt.Clear()
		p.failed = true
	}
	if pending != nil && rt.Pending() == nil {
		rt.RaiseException(pending)
	}
	rt.SetProfiler(p)
	return t
}

// Enter implements object.Profiler.
func (p *profiler) Enter(code *object.Code, depth int) {
	e := p.entries[code]
	if e == nil {
		e = &entry{code: code}
		p.entries[code] = e
		p.order = append(p.order, e)
		p.rt.Charge(entrySize)
	}
	now := p.now()
	p.cut(depth, now)
	e.level++
	if n := len(p.stack); n > 0 && p.subs {
		caller := p.stack[n-1].e
		sub := caller.subs[e]
		if sub == nil {
			if caller.subs == nil {
				caller.subs = map[*entry]*counts{}
			}
			sub = &counts{}
			caller.subs[e] = sub
			caller.order = append(caller.order, e)
			p.rt.Charge(64)
		}
		sub.level++
	}
	p.stack = append(p.stack, call{e: e, depth: depth, began: p.now()})
}

// Leave implements object.Profiler.
func (p *profiler) Leave(code *object.Code, depth int) {
	now := p.now()
	p.cut(depth+1, now)
	if n := len(p.stack); n > 0 && p.stack[n-1].depth == depth && p.stack[n-1].e.code == code {
		p.pop(now)
	}
}

// cut ends the calls at depth or deeper: they are over, whether their end was
// seen or not.
func (p *profiler) cut(depth int, now float64) {
	for n := len(p.stack); n > 0 && p.stack[n-1].depth >= depth; n-- {
		p.pop(now)
	}
}

func (p *profiler) unwind(depth int) {
	if len(p.stack) > 0 {
		p.cut(depth, gotime.Since(p.start).Seconds())
	}
}

func (p *profiler) pop(now float64) {
	n := len(p.stack) - 1
	c := p.stack[n]
	p.stack = p.stack[:n]
	total := now - c.began
	inline := total - c.inner
	c.e.end(total, inline)
	if n == 0 {
		return
	}
	caller := &p.stack[n-1]
	caller.inner += total
	if sub := caller.e.subs[c.e]; sub != nil && sub.level > 0 {
		sub.end(total, inline)
	}
}

// stats is getstats.
func stats(rt *runtime, v value) value {
	p := self(v)
	if !rt.AllocN(int64(len(p.order)), 200) || !rt.Work(len(p.order)) {
		return null
	}
	out := make([]value, 0, len(p.order))
	for _, e := range p.order {
		calls := object.None
		if len(e.order) > 0 {
			subs := make([]value, 0, len(e.order))
			for _, s := range e.order {
				if c := e.subs[s]; c.calls > 0 {
					subs = append(subs, object.NewStructSeq(subentryType, 5, c.items(s.code)...))
				}
			}
			calls = object.NewList(subs)
		}
		if e.calls > 0 {
			out = append(out, object.NewStructSeq(entryType, 6, append(e.items(e.code), calls)...))
		}
	}
	return object.NewList(out)
}

func (c *counts) items(code *object.Code) []value {
	return []value{code.Value(), object.Int(c.calls), object.Int(c.recursive), object.Float(c.total), object.Float(c.inline)}
}
