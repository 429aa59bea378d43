package interp_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"math/big"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

func newInterp(t testing.TB, globals map[string]any) *interp.Interp {
	t.Helper()
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Globals: globals})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close() })
	return in
}

type inner struct{ Age int }

type record struct {
	Name  string
	Items []inner
	Tags  map[string]float64
	Next  *record
}

// TestToScript shows scripts Go values and asks for their repr.
func TestToScript(t *testing.T) {
	n := 5
	for _, c := range []struct {
		x    any
		want string
	}{
		{nil, "None"}, {true, "True"}, {int8(-3), "-3"}, {uint64(1<<64 - 1), "18446744073709551615"}, {1.5, "1.5"}, {float32(0.25), "0.25"},
		{2 + 3i, "(2+3j)"}, {"h\u00e9", "'h\u00e9'"}, {"\xff", `'\udcff'`}, {[]byte{1, 2}, `b'\x01\x02'`}, {[2]byte{65, 66}, "b'AB'"},
		{[]int{1, 2}, "[1, 2]"}, {[]any{1, "a", nil}, "[1, 'a', None]"}, {map[string]int{"b": 2, "a": 1}, "{'a': 1, 'b': 2}"},
		{map[int]string{10: "x", 2: "y"}, "{2: 'y', 10: 'x'}"}, {map[string]struct{}{"a": {}}, "{'a'}"}, {big.NewInt(7), "7"},
		{new(big.Int).Lsh(big.NewInt(1), 70), "1180591620717411303424"}, {time.Second / 2, "0.5"}, {&n, "5"}, {(*int)(nil), "None"},
		{errors.New("bad"), "RuntimeError('bad')"}, {inner{3}, "inner(age=3)"}, {&inner{3}, "inner(age=3)"}, {&[]int{1}, "[1]"},
		{&map[string]int{"a": 1}, "{'a': 1}"}, {[]inner{{1}}, "[inner(age=1)]"}, {map[any]any{1: 2, "a": 3}, "{1: 2, 'a': 3}"},
	} {
		in := newInterp(t, map[string]any{"x": c.x})
		v, err := in.Eval(context.Background(), "repr(x)")
		if err != nil || v.String() != c.want {
			t.Errorf("%T %v: got %v, want %s (%v)", c.x, c.x, v, c.want, err)
		}
		in.Close()
	}
	if _, err := interp.New(interp.Config{Globals: map[string]any{"x": make([]struct{ C complex128 }, 1), "y": []any{map[string]any{"u": uintptrPointer()}}}}); err == nil || !strings.Contains(err.Error(), `Globals["y"].[0]["u"]`) && !strings.Contains(err.Error(), `Globals["y"][0]["u"]`) {
		t.Errorf("no path in %v", err)
	}
}

func uintptrPointer() any { return reflect.ValueOf(new(int)).UnsafePointer() }

// asText converts and shows.
func asText[T any](v interp.Value) string {
	x, err := interp.As[T](v)
	if err != nil {
		return "error: " + err.Error()
	}
	if b, ok := any(x).(*big.Int); ok {
		return b.String()
	}
	return fmt.Sprintf("%+v", x)
}

func TestAs(t *testing.T) {
	in := newInterp(t, nil)
	eval := func(src string) interp.Value {
		t.Helper()
		v, err := in.Eval(context.Background(), src)
		if err != nil {
			t.Fatal(src, err)
		}
		return v
	}
	for _, c := range []struct{ got, want string }{
		{asText[int](eval("5")), "5"},
		{asText[int8](eval("300")), "error: 300 does not fit int8"},
		{asText[uint](eval("-1")), "error: -1 does not fit uint"},
		{asText[uint64](eval("2**64-1")), "18446744073709551615"},
		{asText[int](eval("2**70")), "error: 1180591620717411303424 does not fit int"},
		{asText[*big.Int](eval("2**70")), "1180591620717411303424"},
		{asText[int](eval("'5'")), "error: want int, got str"},
		{asText[int](eval("5.0")), "error: want int, got float"},
		{asText[float64](eval("5")), "5"},
		{asText[bool](eval("1")), "error: want bool, got int"},
		{asText[string](eval("'a'")), "a"},
		{asText[string](eval("'\\udcff'")), "\xff"},
		{asText[[]byte](eval("b'ab'")), "[97 98]"},
		{asText[[]int](eval("(1, 2)")), "[1 2]"},
		{asText[[]int](eval("range(3)")), "[0 1 2]"},
		{asText[[]int](eval("(i * i for i in range(4))")), "[0 1 4 9]"},
		{asText[[]int](eval("'abc'")), "error: want list, got str"},
		{asText[[2]int](eval("[1, 2, 3]")), "error: want 2 items, got more"},
		{asText[[3]int](eval("[1, 2]")), "error: want 3 items, got 2"},
		{asText[map[string]int](eval("{'a': 1}")), "map[a:1]"},
		{asText[map[string]int](eval("{'a': 'b'}")), "error: ['a']: want int, got str"},
		{asText[map[string]struct{}](eval("{'a'}")), "map[a:{}]"},
		{asText[*int](eval("None")), "<nil>"},
		{asText[any](eval("[1, 'a', None, 2.5, {'k': (1,)}]")), "[1 a <nil> 2.5 map[k:[1]]]"},
		{asText[any](eval("{1: 2}")), "map[1:2]"},
		{asText[any](eval("{(1,): 2}")), "error: key ...: Go has no map keys like this"},
		{asText[time.Duration](eval("1.5")), "1.5s"},
		{asText[inner](eval("{'age': 3}")), "{Age:3}"},
		{asText[record](eval("{'name': 'x', 'items': [{'age': 1}, {'age': 'two'}]}")), "error: items[1].age: want int, got str"},
		{asText[record](eval("{'next': {'next': {'tags': {'a': 'b'}}}}")), "error: next.next.tags['a']: want float, got str"},
		{asText[inner](eval("__import__('types').SimpleNamespace(age=4)")), "{Age:4}"},
		{asText[inner](eval("class C:\n    age = 6\nC()")), "{Age:6}"},
		{asText[inner](eval("5")), "error: want interp_test.inner, got int"},
		{asText[any](eval("class I(int): pass\nI(5)")), "5"},
		{asText[string](eval("class S(str): pass\nS('x')")), "x"},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
	if err, _ := interp.As[error](eval("ValueError('x')")); err == nil || err.Error() != "ValueError: x" {
		t.Error(err)
	}
	double, err := interp.As[func(int) int](eval("lambda x: 2 * x"))
	if err != nil || double(21) != 42 {
		t.Error(err)
	}
	fails, err := interp.As[func(int) (int, error)](eval("lambda x: 1 // x"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fails(0); !errors.Is(err, &interp.Error{Class: "ZeroDivisionError"}) {
		t.Error(err)
	}
	seq, err := interp.As[iter.Seq2[int, error]](eval("(1 // (2 - i) for i in range(5))"))
	if err != nil {
		t.Fatal(err)
	}
	var items []string
	for x, err := range seq {
		items = append(items, fmt.Sprint(x, err))
	}
	if got := strings.Join(items, ";"); got != "0 <nil>;1 <nil>;0 ZeroDivisionError: integer division or modulo by zero" {
		t.Error(got)
	}
}

// TestReferences holds that pointers keep their identity and that what is
// lent by reference is Go's own.
func TestReferences(t *testing.T) {
	r := &record{Name: "a", Items: []inner{{1}}}
	s, m := []int{1, 2}, map[string]int{"a": 1}
	in := newInterp(t, map[string]any{"r": r, "s": &s, "m": &m, "copied": *r, "again": func() *record { return r }})
	_, err := in.RunString(context.Background(), "refs.py", `
assert r is again() and r is not copied
r.name = "b"; copied.name = "c"
r.next = r
assert r.next is r and r.next.next.name == "b"
s[0] = 10; s.append(3); s[-1] += 1
assert len(s) == 3 and list(s) == [10, 2, 4] and 2 in s
m["b"] = 2; del m["a"]
assert "b" in m and m.get("x", 7) == 7 and m.items() == [("b", 2)]
try:
    r.name = 5
    assert False
except TypeError as e:
    assert str(e) == "name: want str, got int", e
try:
    r.nothing
    assert False
except AttributeError as e:
    pass
try:
    s[5]
    assert False
except IndexError:
    pass
assert not hasattr(r, "String") and "name" in dir(r)
`)
	if err != nil {
		t.Fatal(err)
	}
	if r.Name != "b" || r.Next != r || fmt.Sprint(s) != "[10 2 4]" || fmt.Sprint(m) != "map[b:2]" {
		t.Error(r.Name, s, m)
	}
	back, err := interp.As[*record](interp.Must(in.Get("r")))
	if err != nil || back != r {
		t.Error(back, err)
	}
}

type closer struct{ closed bool }

func (c *closer) Close() error        { c.closed = true; return nil }
func (c *closer) Danger()             {}
func (c *closer) Say(s string) string { return "say " + s }

func TestBind(t *testing.T) {
	c := &closer{}
	v, err := interp.Bind(c, "Close", "tell:Say")
	if err != nil {
		t.Fatal(err)
	}
	in := newInterp(t, map[string]any{"c": v, "plain": c})
	got, err := in.Eval(context.Background(), "c.close()\n(c.tell('x'), hasattr(c, 'danger'), hasattr(plain, 'close'))")
	if err != nil || got.String() != "('say x', False, False)" || !c.closed {
		t.Error(got, err)
	}
	if _, err := interp.Bind(c, "Nothing"); err == nil {
		t.Error("bound a method that is not there")
	}
}

func TestHostFunctions(t *testing.T) {
	base := errors.New("base")
	in := newInterp(t, map[string]any{
		"none":   func() {},
		"two":    func() (int, string) { return 1, "a" },
		"fail":   func() (int, error) { return 0, fmt.Errorf("wrapped: %w", base) },
		"raise_": func() error { return interp.Raise("KeyError", "k") },
		"eof":    func() error { return io.EOF },
		"panics": func() { panic("oh") },
		"nilmap": func() { var m map[string]int; m["a"] = 1 },
		"sum_": func(first int, rest ...int) int {
			n := first
			for _, r := range rest {
				n += r
			}
			return n
		},
		"kw":    func(x int, kw interp.Kwargs) string { return fmt.Sprint(x, kw["a"], len(kw)) },
		"ctx":   func(ctx context.Context, n int) bool { return ctx != nil && ctx.Value(key{}) == n },
		"apply": func(f func(int) (int, error), n int) (int, error) { return f(n) },
		"must":  func(f func(int) int) int { return f(1) },
		"deep":  func(r struct{ Items []inner }) int { return len(r.Items) },
		"f2":    func(a, b int) int { return a + b },
	})
	ctx := context.WithValue(context.Background(), key{}, 5)
	for _, c := range []struct{ src, want string }{
		{"none()", "None"}, {"two()", "(1, 'a')"}, {"sum_(1)", "1"}, {"sum_(1, 2, 3)", "6"}, {"kw(1, a=2, b=3)", "1 2 2"}, {"ctx(5)", "True"},
		{"apply(lambda x: x + 1, 4)", "5"},
		{"f2(1, 2)", "3"},
		{"f2(2**70, 1)", "TypeError: args[0]: 1180591620717411303424 does not fit int"},
		{"f2('a', 1)", "TypeError: args[0]: want int, got str"},
		{"f2(1)", "TypeError: f2 expected 2 arguments, got 1"},
		{"f2(1, b=2)", "TypeError: host.f2() takes no keyword arguments"},
		{"deep({'items': [{'age': 1}, {'age': None}]})", "TypeError: args[0].items[1].age: want int, got NoneType"},
		{"fail()", "RuntimeError: wrapped: base"}, {"raise_()", "KeyError: 'k'"}, {"eof()", "EOFError: EOF"},
		{"panics()", "RuntimeError: host function panics panicked: oh"},
		{"nilmap()", "RuntimeError: host function nilmap panicked: assignment to entry in nil map"},
		{"must(lambda x: 1 // 0)", "ZeroDivisionError: integer division or modulo by zero"},
		{"sum_()", "TypeError: sum_ expected at least 1 argument, got 0"},
	} {
		v, err := in.Eval(ctx, c.src)
		got := v.String()
		if err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.src, got, c.want)
		}
	}
	_, err := in.Eval(ctx, "try:\n    fail()\nexcept RuntimeError as e:\n    raise ExceptionGroup('g', [ValueError(1), e])")
	var e *interp.Error
	if !errors.Is(err, base) || !errors.As(err, &e) || len(e.Group) != 2 {
		t.Error(err)
	}
	_, err = in.Eval(ctx, "panics()")
	if !errors.As(err, &e) || len(e.Notes) == 0 || !strings.Contains(e.Notes[0], "convert_test.go") {
		t.Errorf("no Go stack in the notes: %v", e.Notes)
	}
}

type key struct{}

func TestChannels(t *testing.T) {
	out, back, idle := make(chan int, 1), make(chan string, 1), make(chan string, 1)
	in := newInterp(t, map[string]any{"out": (<-chan int)(out), "back": back, "idle": idle})
	go func() {
		defer close(out)
		for i := range 5 {
			out <- i
		}
	}()
	done := make(chan string)
	go func() {
		var b bytes.Buffer
		for s := range back {
			b.WriteString(s)
		}
		done <- b.String()
	}()
	if _, err := in.RunString(context.Background(), "ch.py", `
import asyncio
async def main():
    async for x in out:
        await back.send(str(x) + ",")
    try:
        await out.receive()
    except EOFError:
        await back.send("end")
    try:
        await asyncio.wait_for(idle.receive(), 0.001)
    except TimeoutError:
        pass
    back.close()
    try:
        await back.send("x")
    except RuntimeError:
        pass
asyncio.run(main())
`); err != nil {
		t.Fatal(err)
	}
	if got := <-done; got != "0,1,2,3,4,end" {
		t.Error(got)
	}
}

// TestCancel holds that a context that ends cancels the script, and that clean-up
// has its grace and no more.
func TestCancel(t *testing.T) {
	var cleaned []string
	var cancelled = make(chan struct{}, 10)
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Grace: 200 * time.Millisecond, Globals: map[string]any{
		"note": func(s string) { cleaned = append(cleaned, s) },
		"wait": interp.Async(func(ctx context.Context) error { <-ctx.Done(); cancelled <- struct{}{}; return ctx.Err() }),
	}})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if _, err := in.RunString(context.Background(), "c.py", `
import asyncio
async def work():
    try:
        await wait()
    except asyncio.CancelledError:
        note("cancelled")
        raise
    finally:
        await asyncio.sleep(0.001)
        note("finally")
def sync():
    try:
        while True: pass
    finally:
        note("sync")
def never():
    while True:
        try:
            while True: pass
        except BaseException: pass
async def fine(): return 5
`); err != nil {
		t.Fatal(err)
	}
	call := func(fn string) error {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
		defer cancel()
		_, err := in.Call(ctx, fn)
		return err
	}
	for _, fn := range []string{"work", "sync", "never"} {
		if err := call(fn); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: %v", fn, err)
		}
	}
	if got := strings.Join(cleaned, " "); got != "cancelled finally sync" {
		t.Error(got)
	}
	<-cancelled
	if v, err := in.Call(context.Background(), "fine"); err != nil || v.String() != "5" {
		t.Error(v, err)
	}
}

func TestSpawnAndTasks(t *testing.T) {
	in := newInterp(t, nil)
	ctx := context.Background()
	if _, err := in.RunString(ctx, "s.py", `
import asyncio
async def slow(n):
    await asyncio.sleep(0.002)
    return n + 1
async def stay():
    await asyncio.sleep(1000)
def now(n): return n
`); err != nil {
		t.Fatal(err)
	}
	a, err := in.Spawn("slow", 1)
	if err != nil {
		t.Fatal(err)
	}
	b, _ := in.Spawn("stay")
	c, _ := in.Spawn("now", 7)
	if v, err := c.Wait(ctx); err != nil || v.String() != "7" {
		t.Error(v, err)
	}
	names := 0
	for task := range in.Tasks() {
		if task.Coroutine != "slow" && task.Coroutine != "stay" {
			t.Error(task)
		}
		names++
	}
	if names != 2 || in.Stats().Tasks != 2 {
		t.Error(names, in.Stats())
	}
	if v, err := a.Wait(ctx); err != nil || v.String() != "2" {
		t.Error(v, err)
	}
	short, cancel := context.WithTimeout(ctx, 5*time.Millisecond)
	defer cancel()
	if _, err := b.Wait(short); err != context.DeadlineExceeded {
		t.Error(err)
	}
	b.Cancel()
	if _, err := b.Wait(ctx); !errors.Is(err, &interp.Error{Class: "asyncio.exceptions.CancelledError"}) {
		t.Error(err)
	}
	if _, err := in.Spawn("nothing"); !errors.Is(err, &interp.Error{Class: "NameError"}) {
		t.Error(err)
	}
}

// TestReentry holds that a host function may use the interpreter that called
// it, whatever context it has.
func TestReentry(t *testing.T) {
	var in *interp.Interp
	in = newInterp(t, map[string]any{"back": func(n int) (int, error) {
		v, err := in.Call(context.Background(), "double", n)
		if err != nil {
			return 0, err
		}
		if err := in.Set("seen", n); err != nil {
			return 0, err
		}
		return interp.As[int](v)
	}})
	v, err := in.Eval(context.Background(), "def double(x): return 2 * x if x else 1 // x\nback(21) + seen")
	if err != nil || v.String() != "63" {
		t.Error(v, err)
	}
	if _, err = in.Eval(context.Background(), "back(0)"); !errors.Is(err, &interp.Error{Class: "ZeroDivisionError"}) {
		t.Error(err)
	}
	var limited *interp.Interp
	limited, err = interp.New(interp.Config{Limits: interp.Limits{Steps: 100_000}, Globals: map[string]any{"back": func() { limited.Call(context.Background(), "spin") }}})
	if err != nil {
		t.Fatal(err)
	}
	defer limited.Close()
	if _, err = limited.RunString(context.Background(), "l.py", "def spin():\n    while True: pass\nwhile True:\n    try: back()\n    except BaseException: pass"); !errors.Is(err, interp.ErrLimit) {
		t.Error(err)
	}
}

func TestModuleAndFS(t *testing.T) {
	in, err := interp.New(interp.Config{Modules: []interp.Module{interp.NewModule("shop", "A shop.", map[string]any{"price": func(n int) int { return 3 * n }, "name": "x"})}})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if v, err := in.Eval(context.Background(), "import shop\n(shop.price(2), shop.name, shop.__doc__)"); err != nil || v.String() != "(6, 'x', 'A shop.')" {
		t.Error(v, err)
	}
	if _, err := in.RunFile(context.Background(), "x.py"); err == nil {
		t.Error("ran a file without a Source")
	}
	if _, err := in.Eval(context.Background(), "x ="); err == nil {
		t.Error("no syntax error")
	} else if s := new(interp.SyntaxError); !errors.As(err, &s) {
		t.Error(err)
	}
	_ = fs.ErrNotExist
}
