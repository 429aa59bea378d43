package interp_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// This file tests what somebody expects who has read docs/embedding.md only.

// TestLentContainers works on Go slices and maps from scripts.
func TestLentContainers(t *testing.T) {
	nums, words := []int{3, 1, 2}, map[string]int{"a": 1}
	people := []inner{{30}, {10}}
	in := newInterp(t, map[string]any{"nums": &nums, "words": &words, "people": &people})
	for _, c := range [][2]string{
		{"nums == [3, 1, 2], nums != [3], nums == nums.copy(), nums == (3, 1, 2), words == {'a': 1}, words == nums", "(True, True, True, False, True, False)"},
		{"nums[1:], nums[::-1], nums[:0]", "([1, 2], [2, 1, 3], [])"},
		{"nums.extend((5, 6)); nums.insert(1, 9); nums.insert(-100, 8); nums", "[8, 3, 9, 1, 2, 5, 6]"},
		{"nums.pop(), nums.pop(0), nums.index(9), nums.count(1), nums.remove(9), nums", "(6, 8, 1, 1, None, [3, 1, 2, 5])"},
		{"nums.sort(); nums", "[1, 2, 3, 5]"},
		{"nums.sort(key=lambda x: -x); nums.reverse(); nums.sort(reverse=True); nums", "[5, 3, 2, 1]"},
		{"del nums[0]; del nums[-1]; nums[1:1] = [7, 8]; nums", "[3, 7, 8, 2]"},
		{"nums[::2] = [0, 0]; nums", "[0, 7, 0, 2]"},
		{"del nums[::2]; nums.extend(nums); nums", "[7, 2, 7, 2]"},
		{"del nums[::-3]; nums", "[2, 7]"},
		{"nums.clear(); nums, len(nums), bool(nums)", "([], 0, False)"},
		{"words.update({'b': 2, 'c': 3}); words.update([('d', 4)]); words", "{'a': 1, 'b': 2, 'c': 3, 'd': 4}"},
		{"words.pop('a'), words.pop('zz', 0), words.setdefault('b', 9), words.setdefault('e', 5), words.values(), words.items()",
			"(1, 0, 2, 5, [2, 3, 4, 5], [('b', 2), ('c', 3), ('d', 4), ('e', 5)])"},
		{"c = words.copy(); words.clear(); words, c", "({}, {'b': 2, 'c': 3, 'd': 4, 'e': 5})"},
		{"people.sort(key=lambda p: p.age); people[0].age = 11; [p.age for p in people], people[1:][0].age", "([11, 30], 30)"},
		{"people.append({'age': 5}); people.pop(0).age, [p.age for p in people]", "(11, [30, 5])"},
	} {
		v, err := in.Eval(context.Background(), c[0])
		if err != nil || v.String() != c[1] {
			t.Errorf("%s\n got %v, %v\nwant %s", c[0], v, err, c[1])
		}
	}
	if len(nums) != 0 || len(words) != 0 || fmt.Sprint(people) != "[{30} {5}]" {
		t.Error(nums, words, people)
	}
	for src, want := range map[string]string{
		"nums[0] = 1": "IndexError: list index out of range", "nums.append('x')": "TypeError: args[0]: want int, got str",
		"nums.extend([1, 'x'])": "TypeError: args[0][1]: want int, got str", "nums.pop()": "IndexError: pop from empty list",
		"del nums[0]": "IndexError: list assignment index out of range", "people[0] = 3": "TypeError: [0]: want interp_test.inner, got int",
		"words['k'] = 'v'": "TypeError: ['k']: want int, got str", "words[1] = 1": "TypeError: key 1: want str, got int",
		"words.pop('k')": "KeyError: 'k'", "{nums: 1}": "TypeError: unhashable type: 'host.slice'", "nums.index(5)": "ValueError: value is not in list",
		"people[::2] = []": "ValueError: attempt to assign sequence of size 0 to extended slice of size 1", "nums[::0]": "ValueError: slice step cannot be zero",
	} {
		if _, err := in.Eval(context.Background(), "exec("+fmt.Sprintf("%q", src)+")"); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", src, err, want)
		}
	}
}

// TestErrorsBehind asks errors.Is and errors.As for what an exception is in Go's
// terms.
func TestErrorsBehind(t *testing.T) {
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Limits: interp.Limits{Memory: 32 << 20, Depth: 200},
		Globals: map[string]any{"leave": func() error { return &interp.ExitError{Code: 4} },
			"call": func(f func(int) int) int { return f(1) }, "try_call": func(f func(string, float64) (string, error)) (string, error) { return f("a", 1) }}})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var limit *interp.LimitError
	var e *interp.Error
	for src, kind := range map[string]string{"'a' * 10**12": "memory", "[0] * 10**9": "memory", "list(range(10**10))": "memory", "f = lambda: f()\nf()": "depth"} {
		_, err := in.Eval(context.Background(), src)
		if !errors.Is(err, interp.ErrLimit) || !errors.As(err, &limit) || limit.Kind != kind || !errors.As(err, &e) {
			t.Errorf("%s: %v, %+v", src, err, limit)
		}
	}
	if _, err := in.Eval(context.Background(), "1 / 0"); errors.Is(err, interp.ErrLimit) {
		t.Error("a division is no limit")
	}
	var exit *interp.ExitError
	if _, err := in.Eval(context.Background(), "leave()"); !errors.As(err, &exit) || exit.Code != 4 {
		t.Errorf("leave(): %v", err)
	}
	for src, want := range map[string]string{"call(lambda x: 'x')": "TypeError: result: want int, got str", "try_call(lambda s, f: 5)": "TypeError: result: want str, got int"} {
		if _, err := in.Eval(context.Background(), src); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", src, err, want)
		}
	}
	mustRun(t, in, "import asyncio\nasync def wait(): await asyncio.sleep(1000)")
	task, err := in.Spawn("wait")
	if err != nil {
		t.Fatal(err)
	}
	task.Cancel()
	if _, err := task.Wait(context.Background()); !errors.Is(err, context.Canceled) || !errors.As(err, &e) {
		t.Errorf("a cancelled task: %v", err)
	}
}

// TestMoreOfAs converts what numbers and exceptions are by their own account.
func TestMoreOfAs(t *testing.T) {
	in := newInterp(t, nil)
	eval := func(src string) interp.Value { return interp.Must(in.Eval(context.Background(), src)) }
	if f, err := interp.As[float64](eval("import decimal; decimal.Decimal('1.5')")); err != nil || f != 1.5 {
		t.Error(f, err)
	}
	if f, err := interp.As[float32](eval("import fractions; fractions.Fraction(1, 4)")); err != nil || f != 0.25 {
		t.Error(f, err)
	}
	if _, err := interp.As[float64](eval("'1.5'")); err == nil {
		t.Error("text became a float")
	}
	if e, err := interp.As[*interp.Error](eval("KeyError('k')")); err != nil || e.Class != "KeyError" {
		t.Error(e, err)
	}
	if _, err := interp.As[*interp.Error](eval("5")); err == nil {
		t.Error("5 became an error")
	}
	if seq, err := interp.As[iter.Seq2[int, error]](eval("(x for x in range(3))")); err != nil {
		t.Error(err)
	} else {
		n := 0
		for x, err := range seq {
			if n += x; err != nil {
				t.Error(err)
			}
		}
		if n != 3 {
			t.Error(n)
		}
	}
}

// TestGoexit has host functions end their goroutine, as t.FailNow does: nobody
// is left waiting.
func TestGoexit(t *testing.T) {
	var log bytes.Buffer
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Stdout: &log, Globals: map[string]any{
		"leave": func() { runtime.Goexit() }, "leave_async": interp.Async(func() { runtime.Goexit() })}})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	var e *interp.Error
	if _, err := in.Eval(ctx, "await leave_async()"); !errors.As(err, &e) || e.Class != "RuntimeError" {
		t.Errorf("an awaited function that leaves: %v", err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		in.Eval(ctx, "leave()")
		t.Error("it came back")
	}()
	<-done
	var internal *interp.InternalError
	if _, err := in.Eval(ctx, "1"); !errors.As(err, &internal) {
		t.Errorf("afterwards: %v", err)
	}
	if err := in.Close(); err != nil {
		t.Error(err)
	}
}

// TestSealedClock: without a Clock a script cannot tell times apart that lie
// near each other.
func TestSealedClock(t *testing.T) {
	const src = "import time\n[f() % 100_000 for f in (time.time_ns, time.monotonic_ns, time.perf_counter_ns, time.process_time_ns)], time.get_clock_info('perf_counter').resolution, time.clock_getres(1)"
	in := newInterp(t, nil)
	if v, err := in.Eval(context.Background(), src); err != nil || v.String() != "([0, 0, 0, 0], 0.0001, 0.0001)" {
		t.Error(v, err)
	}
	fine, err := interp.New(interp.Config{Modules: stdlib.All(), Clock: interp.HostClock()})
	if err != nil {
		t.Fatal(err)
	}
	defer fine.Close()
	if v, err := fine.Eval(context.Background(), src); err != nil || !strings.HasSuffix(v.String(), ", 1e-09, 1e-09)") {
		t.Error(v, err)
	}
	start := time.Date(2031, 2, 3, 4, 5, 6, 0, time.UTC)
	virtual, err := interp.New(interp.Config{Modules: stdlib.All(), Clock: interp.VirtualClock(start)})
	if err != nil {
		t.Fatal(err)
	}
	defer virtual.Close()
	if v, err := virtual.Eval(context.Background(), "import time; time.sleep(60); time.time()"); err != nil || v.String() != fmt.Sprintf("%d.0", start.Unix()+60) {
		t.Error(v, err)
	}
}

// TestWatch changes files under the eyes of Watch.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.py", "x = 1")
	write("notes.txt", "no program")
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	var news []string
	err := interp.Watch(ctx, dir, func(p *interp.Program, err error) {
		var wrong *interp.SyntaxError
		switch {
		case errors.As(err, &wrong):
			news = append(news, "wrong "+filepath.Base(wrong.Filename))
		case err != nil:
			t.Error(err)
		default:
			news = append(news, filepath.Base(p.Filename()))
		}
		switch len(news) {
		case 1:
			write("b.py", "y = 2")
		case 2:
			write("b.py", "y = ")
		case 3:
			write("a.py", "x = 100")
		case 4:
			cancel()
		}
	})
	if got := strings.Join(news, ", "); !errors.Is(err, context.Canceled) || got != "a.py, b.py, wrong b.py, a.py" {
		t.Errorf("%s: %v", got, err)
	}
	if err := interp.Watch(context.Background(), filepath.Join(dir, "none"), nil); err == nil {
		t.Error("a folder that is not there was watched")
	}
}
