package interp_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// newFull returns an interpreter with the whole standard library.
func newFull(t *testing.T, config interp.Config) *interp.Interp {
	t.Helper()
	config.Modules = stdlib.All()
	in, err := interp.New(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := in.Close(); err != nil {
			t.Error(err)
		}
	})
	return in
}

// mustRun runs src and fails the test if that fails.
func mustRun(t *testing.T, in *interp.Interp, src string) {
	t.Helper()
	if _, err := in.RunString(context.Background(), "test.py", src); err != nil {
		t.Fatal(err)
	}
}

// TestHostCallsWait: no more Async functions run at a time than the limit says,
// the others wait for their turn, and one that is cancelled while it waits never
// runs.
func TestHostCallsWait(t *testing.T) {
	var running, most, ran atomic.Int64
	in := newFull(t, interp.Config{Limits: interp.Limits{HostCalls: 3}, Globals: map[string]any{
		"work": interp.Async(func(ctx context.Context, i int) (int, error) {
			ran.Add(1)
			n := running.Add(1)
			defer running.Add(-1)
			for old := most.Load(); n > old && !most.CompareAndSwap(old, n); old = most.Load() {
			}
			select {
			case <-time.After(5 * time.Millisecond):
				return i * i, nil
			case <-ctx.Done():
				return 0, ctx.Err()
			}
		}),
	}})
	v, err := in.Eval(context.Background(), `
import asyncio
async def main():
    squares = await asyncio.gather(*[work(i) for i in range(20)])
    first = [asyncio.ensure_future(work(i)) for i in range(3)]
    await asyncio.sleep(0)
    late = asyncio.ensure_future(work(99))
    await asyncio.sleep(0)
    late.cancel()
    await asyncio.gather(*first)
    return squares, late.cancelled()
asyncio.run(main())`)
	if err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf("(%v, True)", "["+strings.Join(squares(20), ", ")+"]"); v.String() != want {
		t.Errorf("got %v, want %s", v, want)
	}
	if most.Load() != 3 || ran.Load() != 23 {
		t.Errorf("%d at a time, %d in all", most.Load(), ran.Load())
	}
}

func squares(n int) (s []string) {
	for i := range n {
		s = append(s, fmt.Sprint(i*i))
	}
	return s
}

// TestTimes: times and durations in both directions.
func TestTimes(t *testing.T) {
	zone := time.FixedZone("", -(3*3600 + 1800))
	moment := time.Date(2024, 2, 29, 23, 59, 58, 123456000, zone)
	var back time.Time
	var wait time.Duration
	in := newFull(t, interp.Config{Globals: map[string]any{
		"moment": moment, "utc": moment.UTC(), "wait": 90 * time.Millisecond,
		"take":  func(at time.Time, d time.Duration) { back, wait = at, d },
		"times": []time.Time{moment},
	}})
	for src, want := range map[string]string{
		"moment.isoformat()":             "2024-02-29T23:59:58.123456-03:30",
		"str(moment.utcoffset())":        "-1 day, 20:30:00",
		"utc.isoformat()":                "2024-03-01T03:29:58.123456+00:00",
		"moment == utc":                  "True",
		"times[0] == moment":             "True",
		"wait":                           "0.09",
		"type(moment).__name__":          "datetime",
		"isinstance(utc.tzinfo, object)": "True",
	} {
		if v, err := in.Eval(context.Background(), src); err != nil || v.String() != want {
			t.Errorf("%s: %v, %v; want %s", src, v, err, want)
		}
	}
	for src, want := range map[string]time.Time{
		"take(moment, 0)": moment,
		"import datetime as d\ntake(d.datetime(2020, 1, 2, 3, 4, 5, 6, tzinfo=d.timezone(d.timedelta(hours=5))), 0)": time.Date(2020, 1, 2, 3, 4, 5, 6000, time.FixedZone("", 5*3600)),
		"take(1.5, 0)": time.Unix(1, 5e8),
	} {
		if mustRun(t, in, src); !back.Equal(want) {
			t.Errorf("%s: %v, want %v", src, back, want)
		}
	}
	for src, want := range map[string]time.Duration{
		"take(0, 2)": 2 * time.Second, "take(0, -0.25)": -250 * time.Millisecond,
		"import datetime as d\ntake(0, d.timedelta(days=1, microseconds=7))": 24*time.Hour + 7*time.Microsecond,
	} {
		if mustRun(t, in, src); wait != want {
			t.Errorf("%s: %v, want %v", src, wait, want)
		}
	}
	for _, src := range []string{"take('yesterday', 0)", "take(0, '1s')", "take(0, 1e300)", "take(0, float('nan'))"} {
		_, err := in.RunString(context.Background(), "bad.py", src)
		var e *interp.Error
		if !errors.As(err, &e) || e.Class != "TypeError" && e.Class != "OverflowError" && e.Class != "ValueError" || !strings.Contains(e.Message, "args[") {
			t.Errorf("%s: %v", src, err)
		}
	}
}

// TestPreparedCalls: functions of frequent types do what those that go through
// reflection do, in both directions.
func TestPreparedCalls(t *testing.T) {
	in := newFull(t, interp.Config{Globals: map[string]any{
		"add": func(a, b int) int { return a + b }, "half": func(x float64) float64 { return x / 2 },
		"up": strings.ToUpper, "fails": func(n int) (int, error) { return 0, fmt.Errorf("no %d", n) },
		"add8": func(a, b int8) int8 { return a + b },
	}})
	mustRun(t, in, `
def twice(x): return x + x
def join(a, b): return a + b
def bad(x): raise KeyError(x)
def odd(x): return [x]
`)
	for src, want := range map[string]string{
		"add(2, 3)": "5", "half(3)": "1.5", "up('é')": "É", "add8(100, 27)": "127", "add(True, 1)": "2",
	} {
		if v, err := in.Eval(context.Background(), src); err != nil || v.String() != want {
			t.Errorf("%s: %v, %v", src, v, err)
		}
	}
	for _, src := range []string{"add(1)", "add(1, 2, 3)", "add('a', 1)", "add(1, b=2)", "add(1 << 70, 0)", "half('x')", "up(1)", "add8(100, 28.5)", "fails(3)"} {
		_, err := in.Eval(context.Background(), src)
		var e *interp.Error
		if !errors.As(err, &e) {
			t.Errorf("%s: %v", src, err)
		}
	}
	get := func(name string) interp.Value {
		v, err := in.Get(name)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	if f, err := interp.As[func(int) int](get("twice")); err != nil || f(21) != 42 {
		t.Error(err)
	}
	if f, err := interp.As[func(string, string) (string, error)](get("join")); err != nil {
		t.Error(err)
	} else if s, err := f("a", "b"); s != "ab" || err != nil {
		t.Error(s, err)
	}
	for _, name := range []string{"bad", "odd"} {
		f, err := interp.As[func(int) (int, error)](get(name))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f(1); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestBackPressure: a script that sends into a channel waits until Go takes, and
// the other way round; what is closed ends the loop.
func TestBackPressure(t *testing.T) {
	source, sink := make(chan int), make(chan int)
	in := newFull(t, interp.Config{Globals: map[string]any{"source": (<-chan int)(source), "sink": (chan<- int)(sink)}})
	var sent atomic.Int64
	go func() {
		defer close(source)
		for i := range 50 {
			source <- i
			sent.Store(int64(i + 1))
		}
	}()
	got := make(chan []int)
	go func() {
		var all []int
		for x := range sink {
			// What has left the source and not yet come here is in the script's hands: one
			// value, and one more that is on its way.
			if ahead := int(sent.Load()) - len(all); ahead > 3 {
				t.Errorf("%d values are under way", ahead)
			}
			all = append(all, x)
			time.Sleep(100 * time.Microsecond)
		}
		got <- all
	}()
	mustRun(t, in, `
import asyncio
async def main():
    async for x in source:
        await sink.send(x * 2)
    sink.close()
asyncio.run(main())`)
	if all := <-got; len(all) != 50 || all[49] != 98 || !slices.IsSorted(all) {
		t.Error(all)
	}
}

// TestIterSources: iter.Seq and iter.Seq2 as iterables, left early and failing.
func TestIterSources(t *testing.T) {
	ended := 0
	count := func(yield func(int) bool) {
		defer func() { ended++ }()
		for i := 0; yield(i); i++ {
		}
	}
	failing := func(yield func(string, error) bool) {
		if yield("first", nil) {
			yield("", errors.New("the source broke"))
		}
	}
	in := newFull(t, interp.Config{Globals: map[string]any{
		"count": iter.Seq[int](count), "failing": iter.Seq2[string, error](failing), "pairs": slices.All([]string{"a", "b"}),
	}})
	for _, c := range [][2]string{
		{"[x for x, _ in zip(count, range(3))]", "[0, 1, 2]"},
		{"import itertools\nlist(itertools.islice(count, 4))", "[0, 1, 2, 3]"},
		{"dict(pairs)", "{0: 'a', 1: 'b'}"},
		{"it = iter(failing)\nnext(it)", "first"},
		{"try:\n    next(it)\nexcept RuntimeError as e:\n    r = str(e)\nr", "the source broke"},
		{"def first():\n    for x in count:\n        return x\nfirst(), first()", "(0, 0)"},
	} {
		if v, err := in.Eval(context.Background(), c[0]); err != nil || v.String() != c[1] {
			t.Errorf("%s: %v, %v; want %s", c[0], v, err, c[1])
		}
	}
	if err := in.Close(); err != nil || ended < 3 {
		t.Errorf("%v; %d sequences ended", err, ended)
	}
}

// TestJoinedErrors: errors.Join becomes an exception group, and a group is
// searched by errors.Is and errors.As.
func TestJoinedErrors(t *testing.T) {
	one, two := errors.New("one"), errors.New("two")
	in := newFull(t, interp.Config{Globals: map[string]any{
		"both": func() error { return errors.Join(one, fmt.Errorf("wrapped: %w", two)) },
		"only": func() error { return one },
	}})
	for _, src := range []string{"both()",
		"try:\n    only()\nexcept Exception as e:\n    raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [e])])",
		"try:\n    only()\nexcept Exception as e:\n    raise LookupError('other') from e"} {
		_, err := in.RunString(context.Background(), "join.py", src)
		if !errors.Is(err, one) || errors.Is(err, two) != (src == "both()") {
			t.Errorf("%s: %v", src, err)
		}
	}
	var e *interp.Error
	_, err := in.RunString(context.Background(), "group.py", "raise ExceptionGroup('several', [ValueError('a'), OSError('b')])")
	if !errors.As(err, &e) || e.Class != "ExceptionGroup" || len(e.Group) != 2 || e.Group[0].Class != "ValueError" || e.Group[1].Message != "b" {
		t.Errorf("%v", err)
	}
}

// tagged is a struct whose tags say what scripts see.
type tagged struct {
	_      struct{} `ouro:"methods=greet:Hello"`
	UserID int      `ouro:"id,readonly"`
	Name   string
	Mail   string `ouro:",omitempty"`
	Token  string `ouro:"-"`
	hidden int
}

// Hello is offered as greet.
func (t *tagged) Hello(to string) string { return t.Name + " greets " + to }

// Secret is not offered.
func (t *tagged) Secret() int { return t.hidden }

func TestStructTags(t *testing.T) {
	u := &tagged{UserID: 7, Name: "Ada", Token: "secret", hidden: 1}
	in := newFull(t, interp.Config{Globals: map[string]any{"u": u}})
	for src, want := range map[string]string{
		"u.id, u.name": "(7, 'Ada')", "u.greet('you')": "Ada greets you", "hasattr(u, 'mail')": "False",
		"[n for n in dir(u) if not n.startswith('__')]":                                                         "['greet', 'id', 'mail', 'name']",
		"[hasattr(u, n) for n in ('token', 'Token', 'secret', 'Secret', 'hello', 'hidden', 'user_id', 'Name')]": "[False, False, False, False, False, False, False, False]",
	} {
		if v, err := in.Eval(context.Background(), src); err != nil || v.String() != want {
			t.Errorf("%s: %v, %v; want %s", src, v, err, want)
		}
	}
	mustRun(t, in, "u.name = 'Grace'; u.mail = 'g@h'\nassert u.mail == 'g@h'")
	if u.Name != "Grace" || u.Mail != "g@h" {
		t.Errorf("%+v", u)
	}
	for _, src := range []string{"u.id = 8", "u.token = 'x'", "u.name = 1", "del u.name"} {
		var e *interp.Error
		if _, err := in.RunString(context.Background(), "set.py", src); !errors.As(err, &e) || e.Class != "AttributeError" && e.Class != "TypeError" {
			t.Errorf("%s: %v", src, err)
		}
	}
	if u.UserID != 7 {
		t.Error(u.UserID)
	}
}
