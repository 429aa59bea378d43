package interp_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
)

type (
	myInt    int16
	myString string
	myBytes  []byte
	myMap    map[myString]myInt
	base     struct {
		ID   int
		Name string
	}
	derived struct {
		base // not exported itself, its fields are
		Name string
		*Deep
	}
	Deep struct{ Level int }
	node struct {
		Next  *node
		Items []*node
		Label string
	}
)

// TestConvertEveryKind gives values of every kind to a script that returns
// them, and takes them back as the same type.
func TestConvertEveryKind(t *testing.T) {
	for _, c := range []struct {
		got  func(in *interp.Interp) string
		want string
	}{
		{back(int8(math.MinInt8)), "-128 int"}, {back(int8(math.MaxInt8)), "127 int"},
		{back(int16(math.MinInt16)), "-32768 int"}, {back(int32(math.MaxInt32)), "2147483647 int"},
		{back(int64(math.MinInt64)), "-9223372036854775808 int"}, {back(int64(math.MaxInt64)), "9223372036854775807 int"},
		{back(uint8(math.MaxUint8)), "255 int"}, {back(uint16(math.MaxUint16)), "65535 int"},
		{back(uint32(math.MaxUint32)), "4294967295 int"}, {back(uint64(math.MaxUint64)), "18446744073709551615 int"},
		{back(uint(math.MaxUint)), "18446744073709551615 int"}, {back(uintptr(7)), "7 int"},
		{back(math.Inf(1)), "+Inf float"}, {back(math.Inf(-1)), "-Inf float"}, {back(math.NaN()), "NaN float"},
		{back(math.Copysign(0, -1)), "-0 float"}, {back(float32(math.MaxFloat32)), "3.4028235e+38 float"},
		{back(complex64(1 + 2i)), "(1+2i) complex"}, {back(complex(math.Inf(1), math.NaN())), "(+Inf+NaNi) complex"},
		{back(""), " str"}, {back("a\x00b"), "a\x00b str"}, {back("\u00e9\U0001F600"), "\u00e9\U0001F600 str"},
		{back([]byte{}), "[] bytes"}, {back([0]int{}), "[] list"}, {back([]string{}), "[] list"},
		{back(myInt(5)), "5 int"}, {back(myString("x")), "x str"}, {back(myBytes("x")), "[120] bytes"}, {back(myMap{"a": 1}), "map[a:1] dict"},
		{back(big.NewInt(-5)), "-5 int"}, {back(time.Duration(-1500) * time.Millisecond), "-1.5s float"},
		{back(map[bool]string{true: "t", false: "f"}), "map[false:f true:t] dict"},
		{back(map[float64]int{1.5: 1}), "map[1.5:1] dict"}, {back(map[[2]int]string{{1, 2}: "x"}), "map[[1 2]:x] dict"},
		{back([][]any{{1, nil}, {"a"}}), "[[1 <nil>] [a]] list"},
	} {
		in := newInterp(t, nil)
		if got := c.got(in); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
		in.Close()
	}
}

// back returns x on its way through a script, and the name of its class there.
func back[T any](x T) func(in *interp.Interp) string {
	return func(in *interp.Interp) string {
		if err := in.Set("x", x); err != nil {
			return "error: " + err.Error()
		}
		v, err := in.Eval(context.Background(), "x")
		if err != nil {
			return "error: " + err.Error()
		}
		return asText[T](v) + " " + v.TypeName()
	}
}

// TestNumbersThatDoNotFit holds the bounds of every width.
func TestNumbersThatDoNotFit(t *testing.T) {
	in := newInterp(t, nil)
	defer in.Close()
	for _, c := range []struct {
		as   func(interp.Value) string
		name string
		bits uint
		neg  bool
	}{
		{asText[int8], "int8", 7, true}, {asText[int16], "int16", 15, true}, {asText[int32], "int32", 31, true}, {asText[int64], "int64", 63, true},
		{asText[int], "int", 63, true}, {asText[uint8], "uint8", 8, false}, {asText[uint16], "uint16", 16, false}, {asText[uint32], "uint32", 32, false},
		{asText[uint64], "uint64", 64, false}, {asText[uint], "uint", 64, false}, {asText[uintptr], "uintptr", 64, false},
	} {
		high := new(big.Int).Lsh(big.NewInt(1), c.bits)
		low := big.NewInt(0)
		if c.neg {
			low.Neg(high)
		}
		for _, n := range []struct {
			n    *big.Int
			fits bool
		}{
			{new(big.Int).Sub(high, big.NewInt(1)), true}, {low, true}, {high, false}, {new(big.Int).Sub(low, big.NewInt(1)), false},
			{new(big.Int).Lsh(high, 100), false},
		} {
			want := n.n.String()
			if !n.fits {
				want = "error: " + want + " does not fit " + c.name
			}
			v, err := in.Eval(context.Background(), n.n.String())
			if err != nil {
				t.Fatal(err)
			}
			if got := c.as(v); got != want {
				t.Errorf("%s: got %s, want %s", c.name, got, want)
			}
		}
	}
	for src, want := range map[string]string{
		"1e39": "error: 1e+39 does not fit float32", "float('inf')": "+Inf", "float('nan')": "NaN", "1e-50": "0", "2**200": "error: 1606938044258990275541962092341162602522202993782792835301376 does not fit float32",
	} {
		v, err := in.Eval(context.Background(), src)
		if err != nil {
			t.Fatal(err)
		}
		if got := asText[float32](v); got != want {
			t.Errorf("%s: got %s, want %s", src, got, want)
		}
	}
	for src, want := range map[string]string{"2**2000": "does not fit float64", "10**309": "does not fit float64"} {
		v, _ := in.Eval(context.Background(), src)
		if got := asText[float64](v); !strings.HasSuffix(got, want) {
			t.Errorf("%s: got %s, want %s", src, got, want)
		}
	}
}

// TestNils: nil of each kind is None, and None is nil of each kind that has one.
func TestNils(t *testing.T) {
	for _, x := range []any{
		nil, (*int)(nil), (*base)(nil), (func())(nil), (chan int)(nil), error(nil),
		(*big.Int)(nil), (*[]int)(nil), (*map[string]int)(nil), iter.Seq[int](nil), (*interp.Error)(nil), [](*int){nil}[0], any((*time.Time)(nil)),
	} {
		in := newInterp(t, map[string]any{"x": x, "f": func() any { return x }})
		if v, err := in.Eval(context.Background(), "x is None and f() is None"); err != nil || v.String() != "True" {
			t.Errorf("%T: %v %v", x, v, err)
		}
		in.Close()
	}
	in := newInterp(t, map[string]any{"list": []int(nil), "bytes": []byte(nil), "dict": map[string]int(nil)})
	defer in.Close()
	// A nil slice or map is an empty one, as in Go.
	if v, err := in.Eval(context.Background(), "(list, bytes, dict) == ([], b'', {})"); err != nil || v.String() != "True" {
		t.Error(v, err)
	}
	none := interp.Must(in.Eval(context.Background(), "None"))
	for _, got := range []string{
		asText[*int](none), asText[[]int](none), asText[map[string]int](none), asText[any](none), asText[*base](none), asText[error](none), asText[*big.Int](none),
		fmt.Sprint(func() bool { f, err := interp.As[func()](none); return f == nil && err == nil }()),
	} {
		if got != "<nil>" && got != "[]" && got != "map[]" && got != "true" {
			t.Errorf("None as what can be nil: %s", got)
		}
	}
	for _, got := range []string{asText[int](none), asText[string](none), asText[bool](none), asText[base](none), asText[[2]int](none), asText[float64](none)} {
		if !strings.HasPrefix(got, "error: want ") || !strings.HasSuffix(got, ", got NoneType") {
			t.Errorf("None as what cannot be nil: %s", got)
		}
	}
}

// TestEmbedded: fields of embedded structs are attributes, as Go has them.
func TestEmbedded(t *testing.T) {
	d := &derived{base: base{ID: 7, Name: "inner"}, Name: "outer", Deep: &Deep{3}}
	in := newInterp(t, map[string]any{"d": d, "empty": &derived{}})
	defer in.Close()
	_, err := in.RunString(context.Background(), "embedded.py", `
assert d.id == 7 and d.name == "outer" and d.level == 3, (d.id, d.name, d.level)
d.id, d.level = 8, 4
try:
    empty.level
    assert False
except AttributeError:
    pass
`)
	if err != nil {
		t.Fatal(err)
	}
	if d.ID != 8 || d.Deep.Level != 4 {
		t.Error(d.ID, d.Deep.Level)
	}
}

// TestCycles: structures that hold themselves are lent as they are, and refused
// where they would have to be copied.
func TestCycles(t *testing.T) {
	n := &node{Label: "a"}
	n.Next, n.Items = n, []*node{n, nil}
	loop := []any{1, nil}
	loop[1] = loop
	in := newInterp(t, map[string]any{"n": n})
	defer in.Close()
	v, err := in.Eval(context.Background(), "n.next.next.items[0] is n and n.items[1] is None and repr(n).count('node') >= 1")
	if err != nil || v.String() != "True" {
		t.Error(v, err)
	}
	if err := in.Set("x", loop); err == nil {
		t.Error("a slice that holds itself was copied")
	}
	m := map[string]any{}
	m["m"] = m
	if err := in.Set("x", m); err == nil {
		t.Error("a map that holds itself was copied")
	}
	for _, src := range []string{"l = []\nl.append(l)\nl", "d = {}\nd['d'] = d\nd"} {
		v, err := in.Eval(context.Background(), src)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := interp.As[any](v); err == nil {
			t.Errorf("%s became a Go value", src)
		}
	}
}

// TestTimesAndZones: times keep their instant and their offset.
func TestTimesAndZones(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip(err)
	}
	for _, at := range []time.Time{
		time.Date(2024, 7, 1, 12, 30, 15, 123456000, berlin), time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
		time.Date(1969, 12, 31, 23, 59, 59, 999999000, time.FixedZone("x", -5*3600-30*60)),
	} {
		in := newInterp(t, map[string]any{"at": at})
		v, err := in.Eval(context.Background(), "assert at.tzinfo is not None\nat")
		if err != nil {
			t.Fatal(err)
		}
		got, err := interp.As[time.Time](v)
		_, o1 := at.Zone()
		_, o2 := got.Zone()
		if err != nil || !got.Equal(at) || o1 != o2 {
			t.Errorf("%v came back as %v: %v", at, got, err)
		}
		if v, err := in.Eval(context.Background(), "at.isoformat()"); err != nil || v.String() != at.Format("2006-01-02T15:04:05.999999-07:00") {
			t.Error(v, err)
		}
		in.Close()
	}
}

// TestFuncForms calls Go functions of every form.
func TestFuncForms(t *testing.T) {
	cause := errors.New("cause")
	in := newInterp(t, map[string]any{
		"none":     func() {},
		"two":      func() (int, string) { return 1, "a" },
		"fails":    func() (int, error) { return 0, cause },
		"only":     func(fail bool) error { return map[bool]error{true: cause}[fail] },
		"sum":      func(first int, more ...int) int { return first + len(more)*100 },
		"all":      func(xs ...any) int { return len(xs) },
		"ctx":      func(ctx context.Context, n int) (bool, error) { return ctx.Err() == nil && n == 1, nil },
		"named":    func(a int, kw interp.Kwargs) int { return a + len(kw) },
		"variadic": func(ctx context.Context, xs ...string) string { return strings.Join(xs, "-") },
		"apply":    func(f func(int) (int, error), x int) (int, error) { return f(x) },
		"make":     func(n int) func() int { return func() int { n++; return n } },
		"panics":   func() { panic("boom") },
		"pointer":  func(n *node) string { return n.Label },
		"items":    func(xs []map[string][]int) int { return len(xs) },
	})
	defer in.Close()
	_, err := in.RunString(context.Background(), "forms.py", `
def refused(f, *args, text=None, kind=TypeError, **kw):
    try:
        f(*args, **kw)
    except kind as e:
        if text is not None and str(e) != text:
            raise AssertionError(str(e))
    else:
        raise AssertionError("not refused")
assert none() is None and two() == (1, "a") and only(False) is None
refused(fails, kind=RuntimeError, text="cause")
refused(only, True, kind=RuntimeError, text="cause")
assert sum(1) == 1 and sum(1, 2, 3) == 201 and all() == 0 and all(1, None, "x") == 3
assert ctx(1) and named(1) == 1 and named(1, x=2, y=3) == 3 and variadic() == "" and variadic("a", "b") == "a-b"
assert apply(lambda x: x + 1, 5) == 6
refused(apply, lambda x: 1 // 0, 5, kind=ZeroDivisionError)
refused(apply, 5, 5)
n = make(5)
assert (n(), n()) == (6, 7)
refused(sum)
refused(sum, "a", text="args[0]: want int, got str")
refused(sum, 1, 2, "a", text="args[2]: want int, got str")
refused(sum, 1, x=2)
refused(two, 1)
refused(items, [{"a": [1]}, {"b": [1, "x"]}], text="args[0][1]['b'][1]: want int, got str")
refused(pointer, 5)
refused(panics, kind=RuntimeError)
`)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := in.Call(context.Background(), "fails"); !errors.Is(err, cause) {
		t.Error("the cause is lost:", err)
	}
	if _, err := in.Call(context.Background(), "apply", func(int) (int, error) { return 0, cause }, 1); !errors.Is(err, cause) {
		t.Error("the cause is lost on the way through a script:", err)
	}
}

// TestChannelDirections: what a channel's direction forbids is an error, what
// is closed ends, what is full waits.
func TestChannelDirections(t *testing.T) {
	in, out, full := make(chan int, 3), make(chan string, 3), make(chan int, 1)
	in <- 1
	in <- 2
	close(in)
	full <- 0
	closed := make(chan int)
	close(closed)
	i := newInterp(t, map[string]any{"source": (<-chan int)(in), "sink": (chan<- string)(out), "full": full, "closed": closed})
	defer i.Close()
	_, err := i.RunString(context.Background(), "channels.py", `
import asyncio
async def main():
    assert [x async for x in source] == [1, 2]
    for wrong in lambda: source.send(1), lambda: sink.receive(), lambda: aiter(sink):
        try:
            r = wrong()
            await r
        except (TypeError, AttributeError):
            pass
        else:
            assert False, wrong
    await sink.send("a")
    try:
        await sink.send(5)
        assert False
    except TypeError:
        pass
    sink.close()
    try:
        await sink.send("b")
        assert False
    except Exception as e:
        assert not isinstance(e, AssertionError)
    try:
        await asyncio.wait_for(full.send(1), 0.01)
        assert False
    except TimeoutError:
        pass
    assert await full.receive() == 0
    await asyncio.wait_for(full.send(2), 1)
    assert [x async for x in closed] == []
asyncio.run(main())
`)
	if err != nil {
		t.Fatal(err)
	}
	if x, ok := <-out; x != "a" || !ok {
		t.Error(x, ok)
	}
	if _, ok := <-out; ok {
		t.Error("sink was not closed")
	}
	if x := <-full; x != 2 {
		t.Error("a send that was cancelled arrived:", x)
	}
}

// TestSequencesStopEarly: whoever stops first, the other side learns of it.
func TestSequencesStopEarly(t *testing.T) {
	stopped := 0
	seq := func(yield func(int) bool) {
		defer func() { stopped++ }()
		for i := 0; yield(i); i++ {
		}
	}
	pairs := func(yield func(string, int) bool) {
		defer func() { stopped++ }()
		for i := 0; yield(fmt.Sprint(i), i); i++ {
		}
	}
	fails := func(yield func(int, error) bool) {
		if yield(1, nil) {
			yield(0, errors.New("broken"))
		}
	}
	in := newInterp(t, map[string]any{"seq": iter.Seq[int](seq), "pairs": iter.Seq2[string, int](pairs), "fails": iter.Seq2[int, error](fails)})
	_, err := in.RunString(context.Background(), "seqs.py", `
for x in seq:
    if x == 3:
        break
it = iter(pairs)
assert next(it) == ("0", 0) and next(it) == ("1", 1)
got = []
try:
    for x in fails:
        got.append(x)
except RuntimeError as e:
    assert str(e) == "broken" and got == [1]
else:
    assert False
closed = []
def g():
    try:
        yield from range(10)
    finally:
        closed.append("g")
async def a():
    try:
        for i in range(10):
            yield i
    finally:
        closed.append("a")
`)
	if err != nil {
		t.Fatal(err)
	}
	for _, src := range []string{"g()", "a()"} {
		v, err := in.Eval(context.Background(), src)
		if err != nil {
			t.Fatal(err)
		}
		s, err := interp.As[iter.Seq2[int, error]](v)
		if err != nil {
			t.Fatal(src, err)
		}
		for x, err := range s {
			if err != nil {
				t.Fatal(err)
			}
			if x == 2 {
				break
			}
		}
	}
	if v, err := in.Eval(context.Background(), "closed"); err != nil || v.String() != "['g', 'a']" {
		t.Error("generators left early are not closed:", v, err)
	}
	in.Close()
	if stopped != 2 {
		t.Errorf("%d of 2 Go sequences have ended", stopped)
	}
}
