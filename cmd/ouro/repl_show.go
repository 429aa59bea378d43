package main

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what a session shows of values, and the module that does for it
// what is best done among the program's own objects.

//go:embed session.py
var sessionSource string

// module is the recipe of the session's own module.
func (s *session) module() object.ModuleDef {
	return object.ModuleDef{
		Name: "_ouro_session",
		Rows: []object.Row{
			{Sig: "displayhook(object, /)", Doc: "Print an object, laid out for the terminal, and keep it in builtins._ unless it is None.", Fn: s.display},
			{Sig: "full()", Doc: "Print all of the last object.", Fn: s.full},
			{Sig: "clock(how, /)", Doc: "Change the clock: real, virtual, or +5s.", Fn: s.clock},
		},
		Source: sessionSource,
	}
}

// displayMost is how many characters of a value are shown.
const displayMost = 2000

// display is sys.displayhook.
func (s *session) display(rt *object.Runtime, v object.Value) object.Value {
	if v.IsNone() {
		return object.None
	}
	names := rt.Builtins.Dict
	last, before := names.GetStr("_"), names.GetStr("__")
	// While the repr is made _ is None, so that nothing is displayed twice.
	names.SetStr("_", object.None)
	text, ok := s.layOut(rt, v)
	if !ok {
		return object.Value{}
	}
	if n := utf8.RuneCountInString(text); n > displayMost {
		text = firstRunes(text, displayMost) + "… (+" + grouped(n-displayMost) + "; .full)"
	}
	if !printLine(rt, text) {
		return object.Value{}
	}
	if v.Type() == &object.CoroutineType && !printLine(rt, s.hintAwait()) {
		return object.Value{}
	}
	for _, keep := range []struct {
		name string
		v    object.Value
	}{{"___", before}, {"__", last}, {"_", v}} {
		if !keep.v.IsNull() {
			names.SetStr(keep.name, keep.v)
		}
	}
	return object.None
}

// firstRunes is the beginning of a text that is longer.
func firstRunes(text string, n int) string {
	for i := range text {
		if n--; n < 0 {
			return text[:i]
		}
	}
	return text
}

// hintAwait is for a coroutine that nobody awaits.
func (s *session) hintAwait() string {
	src := "it"
	if n := len(s.saved); n > 0 {
		if line := strings.TrimSpace(s.saved[n-1]); !strings.ContainsAny(line, "\n;#") && len(line) < 60 {
			src = line
		}
	}
	return "hint: coroutine object; did you mean `await " + src + "`?"
}

// layOut is the repr of a value, over several lines if it is too wide for one.
func (s *session) layOut(rt *object.Runtime, v object.Value) (string, bool) {
	text, ok := object.ReprText(rt, v)
	if !ok {
		return "", false
	}
	width := s.console.width()
	if utf8.RuneCountInString(text) <= width || len(text) > 50*displayMost || strings.IndexByte("[{(", text[0]) < 0 && !strings.HasSuffix(text, ")") {
		return text, true
	}
	m := rt.ImportName("_ouro_session", nil, object.None, 0)
	if !m.IsNull() {
		if p := object.CallMethod(rt, m, "pretty", v, object.Int(int64(width))); !p.IsNull() {
			if t := object.AsStr(p); t != nil {
				return t.Go(), true
			}
		}
	}
	if !rt.Catchable() {
		return "", false
	}
	rt.Clear()
	return text, true
}

func printLine(rt *object.Runtime, text string) bool {
	out := rt.Sys.GetStr("stdout")
	if out.IsNull() || out.IsNone() {
		rt.RuntimeErrorf("lost sys.stdout")
		return false
	}
	return !object.CallMethod(rt, out, "write", object.NewStr(text)).IsNull() && !object.CallMethod(rt, out, "write", object.NewStr("\n")).IsNull()
}

// full shows all of what display has cut.
func (s *session) full(rt *object.Runtime) object.Value {
	v := rt.Builtins.Dict.GetStr("_")
	if v.IsNull() || v.IsNone() {
		return object.None
	}
	text, ok := s.layOut(rt, v)
	if !ok || !printLine(rt, text) {
		return object.Value{}
	}
	return object.None
}

// grouped writes a number with a blank between thousands.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + " " + s[i:]
	}
	return s
}

// shiftedClock is the machine's clock, moved.
type shiftedClock struct {
	object.RealClock
	by time.Duration
}

// Now implements object.Clock.
func (c shiftedClock) Now() time.Time { return c.RealClock.Now().Add(c.by) }

// Monotonic implements object.Clock.
func (c shiftedClock) Monotonic() time.Duration { return c.RealClock.Monotonic() + c.by }

// clock changes the clock of the program; it never goes back.
func (s *session) clock(rt *object.Runtime, how object.Value) object.Value {
	text := ""
	if t := object.AsStr(how); t != nil {
		text = t.Go()
	}
	now := rt.Clock.Monotonic()
	real := object.RealClock{}.Monotonic()
	v, virtual := rt.Clock.(*object.VirtualClock)
	switch {
	case text == "":
	case text == "real":
		rt.Clock = shiftedClock{by: max(0, now-real)}
	case text == "virtual":
		if !virtual {
			c := object.NewVirtualClock(rt.Clock.Now().Add(-now))
			c.Sleep(now)
			rt.Clock = c
		}
	case text[0] == '+':
		d, err := time.ParseDuration(text[1:])
		if err != nil || d < 0 {
			return rt.ValueErrorf("%s", "a time to go on by looks like +5s or +1m30s")
		}
		if virtual {
			v.Sleep(d)
		} else {
			rt.Clock = shiftedClock{by: now - real + d}
		}
	default:
		return rt.ValueErrorf("%s", "the clock is real, virtual, or goes on by +5s")
	}
	what := "real"
	if _, virtual := rt.Clock.(*object.VirtualClock); virtual {
		what = "virtual"
	} else if c, ok := rt.Clock.(shiftedClock); ok && c.by >= time.Millisecond {
		what = fmt.Sprintf("real, %v ahead", c.by.Round(time.Millisecond))
	}
	return object.NewStr(what)
}
