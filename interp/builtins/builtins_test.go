package builtins

import (
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/interp/object"
)

// world is an interpreter state with the builtins in it and its output.
type world struct {
	*testing.T
	rt  *object.Runtime
	out *strings.Builder
}

func newWorld(t *testing.T) *world {
	rt := object.NewRuntime(object.Limits{})
	out := &strings.Builder{}
	rt.Stdout = out
	rt.Builtins = New(rt)
	return &world{t, rt, out}
}

func s(text string) value { return object.NewStr(text) }

func i(n int64) value { return object.Int(n) }

func list(items ...value) value { return object.NewList(items) }

// call calls a built-in and returns the repr of the result, or "Type: text" of
// the exception.
func (w *world) call(name string, args ...value) string {
	return w.callKw(name, args, nil)
}

func (w *world) callKw(name string, args []value, names []string) string {
	w.Helper()
	f := w.rt.Builtins.Dict.GetStr(name)
	if f.IsNull() {
		w.Fatalf("no built-in %s", name)
	}
	v := f.AsBuiltin().Call(w.rt, args, names)
	if v.IsNull() {
		e := w.rt.Clear()
		if e == nil {
			w.Fatalf("%s: null without an exception", name)
		}
		text, ok := object.ToText(w.rt, e.Value())
		if !ok {
			w.Fatalf("%s: no text", name)
		}
		return object.TypeName(e.Value()) + ": " + text
	}
	text, ok := object.ReprText(w.rt, v)
	if !ok {
		w.Fatalf("%s: no repr", name)
	}
	return text
}

func TestCalls(t *testing.T) {
	w := newWorld(t)
	for _, c := range []struct {
		name string
		args []value
		want string
	}{
		{"abs", []value{i(-3)}, "3"},
		{"abs", []value{s("a")}, "TypeError: bad operand type for abs(): 'str'"},
		{"len", []value{s("héé")}, "3"},
		{"len", nil, "TypeError: len() takes exactly one argument (0 given)"},
		{"len", []value{i(1)}, "TypeError: object of type 'int' has no len()"},
		{"chr", []value{i(233)}, "'é'"},
		{"chr", []value{i(-1)}, "ValueError: chr() arg not in range(0x110000)"},
		{"ord", []value{s("é")}, "233"},
		{"ord", []value{s("ab")}, "TypeError: ord() expected a character, but string of length 2 found"},
		{"ord", []value{i(1)}, "TypeError: ord() expected string of length 1, but int found"},
		{"ascii", []value{s("é\U00010000")}, `"'\\xe9\\U00010000'"`},
		{"divmod", []value{i(1), s("a")}, "TypeError: unsupported operand type(s) for divmod(): 'int' and 'str'"},
		{"pow", []value{i(2), i(10), i(1000)}, "24"},
		{"pow", []value{i(2)}, "TypeError: pow() missing required argument 'exp' (pos 2)"},
		{"min", []value{i(3), i(1), i(2)}, "1"},
		{"max", []value{i(3), i(1), object.Float(3.5)}, "3.5"},
		{"max", nil, "TypeError: max expected at least 1 argument, got 0"},
		{"next", []value{i(1)}, "TypeError: 'int' object is not an iterator"},
		{"getattr", []value{i(1), i(2)}, "TypeError: attribute name must be string, not 'int'"},
		{"getattr", []value{i(1)}, "TypeError: getattr expected at least 2 arguments, got 1"},
		{"isinstance", []value{i(1), object.IntType.Value()}, "True"},
		{"isinstance", []value{object.True, object.IntType.Value()}, "True"},
		{"isinstance", []value{s("x"), object.NewTuple([]value{object.IntType.Value(), object.StrType.Value()})}, "True"},
		{"isinstance", []value{i(1), i(2)}, "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union"},
		{"issubclass", []value{object.BoolType.Value(), object.IntType.Value()}, "True"},
		{"issubclass", []value{i(1), object.IntType.Value()}, "TypeError: issubclass() arg 1 must be a class"},
		{"format", []value{i(255), s("x")}, "'ff'"},
		{"format", []value{i(1), i(2)}, "TypeError: format() argument 2 must be str, not int"},
		{"callable", []value{i(1)}, "False"},
		{"sum", []value{list(i(1), i(2), i(3))}, "6"},
		{"sum", []value{list(object.Float(0.1), object.Float(0.1), object.Float(0.1), object.Float(0.1), object.Float(0.1), object.Float(0.1), object.Float(0.1), object.Float(0.1), object.Float(0.1), object.Float(0.1))}, "1.0"},
		{"sum", []value{list(i(1<<62), i(1<<62), i(1<<62))}, "13835058055282163712"},
		{"sum", []value{list(i(1), object.Float(0.5), object.True)}, "2.5"},
		{"sum", []value{list(), s("")}, "TypeError: sum() can't sum strings [use ''.join(seq) instead]"},
		{"all", []value{list(i(1), s(""))}, "False"},
		{"any", []value{list(i(0), s("x"))}, "True"},
		{"open", []value{s("x")}, "PermissionError: open('x'): this interpreter was not given access to files"},
		{"eval", []value{i(1)}, "TypeError: eval() arg 1 must be a string, bytes or code object"},
	} {
		if c.name == "eval" {
			c.args = append(c.args, object.NewDict().Value())
		}
		if got := w.call(c.name, c.args...); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestPrint(t *testing.T) {
	w := newWorld(t)
	for _, c := range []struct {
		args  []value
		names []string
		want  string
	}{
		{[]value{s("a"), i(1), object.Float(2.5), object.None}, nil, "a 1 2.5 None\n"},
		{nil, nil, "\n"},
		{[]value{i(1), i(2), s("-"), s("!")}, []string{"sep", "end"}, "1-2!"},
		{[]value{i(1), object.None, object.True}, []string{"file", "flush"}, "1\n"},
	} {
		w.out.Reset()
		if got := w.callKw("print", c.args, c.names); got != "None" {
			t.Errorf("print: %s", got)
		}
		if w.out.String() != c.want {
			t.Errorf("print wrote %q, want %q", w.out.String(), c.want)
		}
	}
	for _, c := range []struct{ name, want string }{
		{"sep", "TypeError: sep must be None or a string, not int"},
		{"end", "TypeError: end must be None or a string, not int"},
		{"file", "AttributeError: 'int' object has no attribute 'write'"},
		{"sepp", "TypeError: print() got an unexpected keyword argument 'sepp'. Did you mean 'sep'?"},
	} {
		if got := w.callKw("print", []value{i(1)}, []string{c.name}); got != c.want {
			t.Errorf("print(%s=1): %s, want %s", c.name, got, c.want)
		}
	}
	if got := w.call("print", s("\xed\xa0\x80")); got != `UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed` {
		t.Errorf("print of a surrogate: %s", got)
	}
}

func TestInput(t *testing.T) {
	w := newWorld(t)
	w.rt.Stdin = strings.NewReader("one\r\ntwo\nlast")
	for _, want := range []string{"'one'", "'two'", "'last'", "EOFError: EOF when reading a line"} {
		if got := w.call("input", s("? ")); got != want {
			t.Errorf("input: %s, want %s", got, want)
		}
	}
	if w.out.String() != "? ? ? ? " {
		t.Errorf("prompts: %q", w.out.String())
	}
}
