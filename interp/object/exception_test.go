package object

import (
	"strings"
	"testing"
)

func excWorld() *Runtime {
	rt := NewRuntime(Limits{})
	rt.Builtins = NewModule("builtins")
	return rt
}

func group(t *testing.T, rt *Runtime, msg string, excs ...*Exception) *Exception {
	t.Helper()
	items := make([]Value, len(excs))
	for i, e := range excs {
		items[i] = e.Value()
	}
	g := rt.NewGroup(&BaseExceptionGroupType, msg, items)
	if g == nil {
		t.Fatalf("no group %s", msg)
	}
	return g
}

func show(t *testing.T, rt *Runtime, e *Exception) string {
	t.Helper()
	if e == nil {
		return "None"
	}
	s, ok := ReprText(rt, e.Value())
	if !ok {
		t.Fatal("no repr")
	}
	return s
}

func TestExceptStar(t *testing.T) {
	rt := excWorld()
	v, k, o := rt.NewException(&ValueErrorType, Int(1)), rt.NewException(&KeyErrorType, Int(2)), rt.NewException(&OSErrorType, Int(3))
	orig := group(t, rt, "all", v, group(t, rt, "in", k, o))

	match, rest, ok := rt.MatchGroup(orig, ValueErrorType.Value())
	if !ok {
		t.Fatal("match failed")
	}
	if got := show(t, rt, match) + " " + show(t, rt, rest); got != "ExceptionGroup('all', [ValueError(1)]) ExceptionGroup('all', [ExceptionGroup('in', [KeyError(2), OSError(3)])])" {
		t.Errorf("match and rest: %s", got)
	}
	// A clause that raises anew, the rest unmatched.
	fresh := rt.NewException(&TypeErrorType, Int(9))
	result, ok := rt.CombineStar(orig, []*Exception{fresh, rest})
	if got := show(t, rt, result); !ok || got != "ExceptionGroup('', [TypeError(9), ExceptionGroup('all', [ExceptionGroup('in', [KeyError(2), OSError(3)])])])" {
		t.Errorf("combined: %s", got)
	}
	// Both parts raised again unchanged are the whole, with its structure.
	result, ok = rt.CombineStar(orig, []*Exception{match, rest})
	if got := show(t, rt, result); !ok || got != "ExceptionGroup('all', [ValueError(1), ExceptionGroup('in', [KeyError(2), OSError(3)])])" {
		t.Errorf("whole: %s", got)
	}
	if result, ok = rt.CombineStar(orig, nil); result != nil || !ok {
		t.Errorf("nothing left: %s", show(t, rt, result))
	}
	// A naked exception comes in a group of one.
	match, rest, ok = rt.MatchGroup(v, ValueErrorType.Value())
	if got := show(t, rt, match); !ok || rest != nil || got != "ExceptionGroup('', (ValueError(1),))" {
		t.Errorf("naked: %s", got)
	}
	if _, _, ok = rt.MatchGroup(v, ExceptionGroupType.Value()); ok {
		t.Error("except* ExceptionGroup was let through")
	}
	rt.Clear()
}

func TestRaiseContext(t *testing.T) {
	rt := excWorld()
	a, b, c := rt.NewException(&ValueErrorType), rt.NewException(&KeyErrorType), rt.NewException(&TypeErrorType)
	// c happens while b is handled, b while a was.
	rt.SetHandled(a)
	rt.RaiseException(b)
	rt.SetHandled(b)
	rt.RaiseException(c)
	if c.Context() != b || b.Context() != a || a.Context() != nil {
		t.Fatal("chain of contexts")
	}
	// Raising a again while c is handled must not close a circle.
	rt.SetHandled(c)
	rt.RaiseException(a)
	if a.Context() != c || b.Context() != nil {
		t.Fatal("the circle was not cut")
	}
	// A circle a script made does not hang us.
	c.context, b.context = b, c
	rt.RaiseException(rt.NewException(&OSErrorType))
	rt.SetHandled(nil)
	rt.Clear()
}

func TestSuggest(t *testing.T) {
	rt := excWorld()
	for _, c := range []struct{ name, candidates, want string }{
		{"pritn", "print input", "print"},
		{"lne", "len line", "line"},
		{"Value", "value values", "value"},
		{"xyzzy", "print len", ""},
		{"a", "b c", ""},
		{"apend", "append extend", "append"},
		{"", "a", ""},
		{"same", "same", ""},
	} {
		if got := rt.Suggest(c.name, strings.Fields(c.candidates)); got != c.want {
			t.Errorf("%s among %s: %q, want %q", c.name, c.candidates, got, c.want)
		}
	}
}

// TestCarets draws entries whose source and shapes are given by hand.
func TestCarets(t *testing.T) {
	h := &Hooks{ExprShape: func(s string) ExprShape {
		switch {
		case s == "a + b":
			return ExprShape{Kind: BinaryExpr, LeftCol: 1, RightCol: 4}
		case s == "(a) //\n b":
			return ExprShape{Kind: BinaryExpr, LeftCol: 3, RightLine: 1, RightCol: 1}
		case s == "d['k']":
			return ExprShape{Kind: SubscriptExpr, LeftCol: 1, RightCol: 6}
		case strings.HasPrefix(s, "f("):
			return ExprShape{Kind: CallExpr, LeftCol: 1, RightLine: strings.Count(s, "\n"), RightCol: len(s) - 1 - strings.LastIndex(s, "\n")}
		}
		return ExprShape{}
	}}
	for _, c := range []struct {
		source      string
		col, endCol int
		want        string
	}{
		{"  x = a + b", 6, 11, "x = a + b\n    ~~^~~"},
		{"  return d['k']", 9, 15, "return d['k']\n       ~^^^^^"},
		{"x.y", 0, 3, "x.y"},
		{"z = x.y", 4, 7, "z = x.y\n    ^^^"},
		{"é = a + b", 5, 10, "é = a + b\n    ~~^~~"},
		{"'日本', a + b", 10, 15, "'日本', a + b\n        ~~^~~"},
		{"f(\n  1,\n  2,\n  3,\n  4,\n)", 0, 1, "f(\n~^\n  1,\n  ^^\n...<2 lines>...\n  4,\n  ^^\n)\n^"},
		{"x = (a) //\n b", 4, 2, "x = (a) //\n    ~~~~^^\n b\n ~"},
	} {
		lines := strings.Split(c.source, "\n")
		f := frameSummary{line: 1, endLine: len(lines), col: c.col, endCol: c.endCol, source: lines, hooks: h}
		got := strings.Join(f.excerpt(false), "\n")
		if got != c.want {
			t.Errorf("%q:\n%s\nwant\n%s", c.source, got, c.want)
		}
	}
}

func TestFormatChain(t *testing.T) {
	rt := excWorld()
	a, b := rt.NewException(&ValueErrorType, NewStr("first")), rt.NewException(&KeyErrorType, NewStr("second"))
	b.SetCause(a)
	if got := FormatException(rt, b, FormatOptions{}); got != "ValueError: first\n"+causeMessage+"KeyError: 'second'\n" {
		t.Errorf("chain:\n%s", got)
	}
	if got := FormatException(rt, b, FormatOptions{NoChain: true}); got != "KeyError: 'second'\n" {
		t.Errorf("no chain:\n%s", got)
	}
	if got := FormatException(rt, b, FormatOptions{NoChain: true, Color: true}); got != "\x1b[1;35mKeyError\x1b[0m: \x1b[35m'second'\x1b[0m\n" {
		t.Errorf("colour: %q", got)
	}
	// An exception that waits to be raised stays pending.
	rt.RaiseException(a)
	FormatException(rt, b, FormatOptions{})
	if rt.Pending() != a {
		t.Error("the pending exception was lost")
	}
	rt.Clear()
}
