// Package time is the time module. What time it is and what sleeping means is
// the interpreter's Clock's affair: the machine's clock or a virtual one.
package time

import (
	"math"
	gotime "time"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name:  "time",
	Doc:   "This module provides various functions to manipulate time values.",
	Later: func() []object.Row { return append(clockRows, calendarRows...) },
	Init: func(rt *runtime, m *object.Module) bool {
		m.Set("struct_time", structTimeType.Value())
		m.Set("_STRUCT_TM_ITEMS", num(11))
		for _, c := range clocks {
			m.Set(c.name, num(c.id))
		}
		setZoneNames(rt, m)
		return true
	},
}

func str(s string) value { return object.NewStr(s) }

func num(n int64) value { return object.Int(n) }

// clocks are the clock ids of Linux.
var clocks = []struct {
	name string
	id   int64
	read func(rt *runtime) gotime.Duration
}{
	{"CLOCK_REALTIME", 0, realtime},
	{"CLOCK_MONOTONIC", 1, monotonic},
	{"CLOCK_PROCESS_CPUTIME_ID", 2, processTime},
	{"CLOCK_THREAD_CPUTIME_ID", 3, processTime},
	{"CLOCK_MONOTONIC_RAW", 4, monotonic},
	{"CLOCK_BOOTTIME", 7, monotonic},
	{"CLOCK_TAI", 11, realtime},
}

func realtime(rt *runtime) gotime.Duration { return gotime.Duration(rt.Now().UnixNano()) }

func monotonic(rt *runtime) gotime.Duration { return rt.Clock.Monotonic() }

// processTime is the processor time used, with a virtual clock that clock's
// time: nothing else is reproducible.
func processTime(rt *runtime) gotime.Duration {
	if c, ok := rt.Clock.(object.RealClock); ok {
		if d, ok := cpuTime(); ok {
			return d.Truncate(c.Step)
		}
	}
	return rt.Clock.Monotonic()
}

// resolution is what the scripts are told of how fine their clock is.
func resolution(rt *runtime) value {
	if c, ok := rt.Clock.(object.RealClock); ok {
		return object.Float(c.Resolution().Seconds())
	}
	return object.Float(1e-9)
}

// seconds converts as CPython's PyTime_AsSecondsDouble: exactly for whole
// seconds, with one rounding otherwise.
func seconds(d gotime.Duration) value {
	if d%gotime.Second == 0 {
		return object.Float(float64(d / gotime.Second))
	}
	return object.Float(float64(d) / 1e9)
}

// clockRow makes the rows name() and name_ns().
func clockRow(name, doc string, read func(*runtime) gotime.Duration) []object.Row {
	return []object.Row{
		{Sig: name + "()", Doc: doc + " in seconds, as a float.", Fn: func(rt *runtime) value { return seconds(read(rt)) }},
		{Sig: name + "_ns()", Doc: doc + " in nanoseconds, as an int.", Fn: func(rt *runtime) value { return num(int64(read(rt))) }},
	}
}

var clockRows = func() []object.Row {
	rows := []object.Row{
		{Sig: "sleep(object, /)", Doc: "Delay execution for a given number of seconds.", Fn: sleep},
		{Sig: "clock_gettime(clk_id, /)", Doc: "Return the time of a clock, as a float.", Fn: func(rt *runtime, v value) value { return clockGet(rt, v, false) }},
		{Sig: "clock_gettime_ns(clk_id, /)", Doc: "Return the time of a clock in nanoseconds.", Fn: func(rt *runtime, v value) value { return clockGet(rt, v, true) }},
		{Sig: "clock_getres(clk_id, /)", Doc: "Return the resolution of a clock.", Fn: func(rt *runtime, v value) value {
			if findClock(rt, v) == nil {
				return null
			}
			return resolution(rt)
		}},
		{Sig: "get_clock_info(name, /)", Doc: "Return what is known about a clock.", Fn: clockInfo},
	}
	rows = append(rows, clockRow("time", "Return the time since the Epoch", realtime)...)
	rows = append(rows, clockRow("monotonic", "Return a time that never goes back", monotonic)...)
	rows = append(rows, clockRow("perf_counter", "Return a time for measuring short durations", monotonic)...)
	rows = append(rows, clockRow("process_time", "Return the processor time used", processTime)...)
	rows = append(rows, clockRow("thread_time", "Return the processor time used by this thread", processTime)...)
	return rows
}()

func findClock(rt *runtime, v value) func(*runtime) gotime.Duration {
	id, ok := object.IndexInt(rt, v)
	if !ok {
		return nil
	}
	for _, c := range clocks {
		if c.id == id {
			return c.read
		}
	}
	rt.OSError(22, "Invalid argument", "")
	return nil
}

func clockGet(rt *runtime, v value, ns bool) value {
	read := findClock(rt, v)
	switch {
	case read == nil:
		return null
	case ns:
		return num(int64(read(rt)))
	}
	return seconds(read(rt))
}

func clockInfo(rt *runtime, v value) value {
	s := object.AsStr(v)
	if s == nil {
		return rt.TypeErrorf("get_clock_info() argument 1 must be str, not %s", object.ClinicTypeName(v))
	}
	d := object.NewDict()
	set := func(impl string, monotonic, adjustable bool) value {
		d.SetStr("implementation", str(impl))
		d.SetStr("monotonic", object.Bool(monotonic))
		d.SetStr("adjustable", object.Bool(adjustable))
		d.SetStr("resolution", resolution(rt))
		return object.NewNamespace(d)
	}
	switch s.Go() {
	case "time":
		return set("clock_gettime(CLOCK_REALTIME)", false, true)
	case "monotonic", "perf_counter":
		return set("clock_gettime(CLOCK_MONOTONIC)", true, false)
	case "process_time":
		return set("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false)
	case "thread_time":
		return set("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false)
	}
	return rt.ValueErrorf("unknown clock")
}

// duration reads a number of seconds, rounded up to whole nanoseconds as
// CPython rounds timeouts.
func duration(rt *runtime, v value) (gotime.Duration, bool) {
	x := object.ExactOf(v)
	if x.IsFloat() {
		f := x.Float()
		if math.IsNaN(f) {
			rt.ValueErrorf("Invalid value NaN (not a number)")
			return 0, false
		}
		ns := math.Ceil(f * 1e9)
		if f < 0 {
			ns = math.Floor(f * 1e9)
		}
		if ns >= math.MaxInt64 || ns <= math.MinInt64 {
			rt.OverflowErrorf("timestamp too large to convert to C PyTime_t")
			return 0, false
		}
		return gotime.Duration(ns), true
	}
	i := object.Index(rt, v)
	if i.IsNull() {
		return 0, false
	}
	if !i.IsInt() || i.Int() > math.MaxInt64/int64(gotime.Second) || i.Int() < math.MinInt64/int64(gotime.Second) {
		rt.OverflowErrorf("timestamp too large to convert to C PyTime_t")
		return 0, false
	}
	return gotime.Duration(i.Int()) * gotime.Second, true
}

func sleep(rt *runtime, v value) value {
	d, ok := duration(rt, v)
	if !ok {
		return null
	}
	if d < 0 {
		return rt.ValueErrorf("sleep length must be non-negative")
	}
	// What was printed so far is seen before the pause.
	if !rt.FlushText(1) {
		return null
	}
	// Other threads run meanwhile.
	end := rt.Clock.Monotonic() + d
	if end < d {
		end = object.NoDeadline
	}
	for {
		switch rt.Park(end, object.ForThreads) {
		case object.TimedOut, object.Stuck:
			if rt.Hooks.Watch != nil {
				rt.Hooks.Watch("time.sleep", d)
			}
			return object.None
		case object.Interrupted:
			if !rt.Refill() {
				return null
			}
		}
	}
}

// timestamp reads a time as whole seconds since the Epoch, rounded down.
func timestamp(rt *runtime, v value) (int64, bool) {
	if object.NoneOrAbsent(v) {
		return rt.Now().Unix(), true
	}
	x := object.ExactOf(v)
	if x.IsFloat() {
		f := x.Float()
		if math.IsNaN(f) {
			rt.ValueErrorf("Invalid value NaN (not a number)")
			return 0, false
		}
		f = math.Floor(f)
		if f >= math.MaxInt64 || f <= math.MinInt64 {
			rt.OverflowErrorf("timestamp out of range for platform time_t")
			return 0, false
		}
		return int64(f), true
	}
	i := object.Index(rt, v)
	if i.IsNull() {
		return 0, false
	}
	if !i.IsInt() {
		rt.OverflowErrorf("timestamp out of range for platform time_t")
		return 0, false
	}
	return i.Int(), true
}
