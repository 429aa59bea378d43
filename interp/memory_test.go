package interp_test

import (
	"context"
	"errors"
	"runtime"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
)

// runLimited runs src under a memory limit.
func runLimited(t *testing.T, src string, memory int64) (*interp.Interp, error) {
	t.Helper()
	in, err := interp.New(interp.Config{Limits: interp.Limits{Memory: memory}})
	if err != nil {
		t.Fatal(err)
	}
	_, err = in.RunString(context.Background(), "test.py", src)
	return in, err
}

// peak runs f and returns how large the heap became, garbage included.
func peak(f func()) int64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	var most int64
	stop, done := make(chan bool), make(chan bool)
	go func() {
		defer close(done)
		for {
			metrics.Read(sample)
			most = max(most, int64(sample[0].Value.Uint64()))
			select {
			case <-stop:
				return
			case <-time.After(time.Millisecond):
			}
		}
	}()
	f()
	close(stop)
	<-done
	return most
}

func heapInUse() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// endless are programs that hold on to more and more.
var endless = map[string]string{
	"list":                "l = []\nwhile True: l.append(1)",
	"list of lists":       "l = []\nwhile True: l.append([])",
	"extend":              "l = [1]\nwhile True: l.extend(l)",
	"iadd":                "l = []\nwhile True: l += [1, 2, 3]",
	"dict":                "d = {}\ni = 0\nwhile True:\n    d[i] = i\n    i += 1",
	"str keys":            "d = {}\ni = 0\nwhile True:\n    d[str(i)] = i\n    i += 1",
	"set":                 "s = set()\ni = 0\nwhile True:\n    s.add(i)\n    i += 1",
	"chain":               "n = None\nwhile True: n = (n,)",
	"linked":              "class N:\n    def __init__(self, next): self.next = next\nn = None\nwhile True: n = N(n)",
	"strs":                "l = []\ni = 0\nwhile True:\n    i += 1\n    l.append('text number ' + str(i))",
	"one str":             "s = 'x' * 1000\nwhile True: s += s",
	"str +=":              "s = ''\nwhile True: s += 'some more text'",
	"ints":                "l = [1]\nwhile True: l.append(l[-1] * 3)",
	"closures":            "def f(g):\n    def h(): return g\n    return h\nk = None\nwhile True: k = f(k)",
	"local":               "def f():\n    l = []\n    while True: l.append('a' + str(len(l)))\nf()",
	"generators":          "def g(x):\n    yield x\nl = []\nwhile True:\n    l.append(g(1)); next(l[-1])",
	"list(gen)":           "def g():\n    i = 0\n    while True:\n        i += 1\n        yield str(i)\nlist(g())",
	"tuple(gen)":          "def g():\n    i = 0\n    while True:\n        i += 1\n        yield str(i)\ntuple(g())",
	"set(gen)":            "def g():\n    i = 0\n    while True:\n        i += 1\n        yield str(i)\nset(g())",
	"dict(gen)":           "def g():\n    i = 0\n    while True:\n        i += 1\n        yield i, str(i)\ndict(g())",
	"join(gen)":           "def g():\n    i = 0\n    while True:\n        i += 1\n        yield str(i)\n''.join(g())",
	"sorted(gen)":         "def g():\n    i = 0\n    while True:\n        i += 1\n        yield str(i)\nsorted(g())",
	"star":                "def g():\n    i = 0\n    while True:\n        i += 1\n        yield str(i)\nprint(*g())",
	"list comp":           "def g():\n    i = 0\n    while True:\n        i += 1\n        yield i\n[str(x) for x in g()]",
	"set comp":            "def g():\n    i = 0\n    while True:\n        i += 1\n        yield i\n{str(x) for x in g()}",
	"dict comp":           "def g():\n    i = 0\n    while True:\n        i += 1\n        yield i\n{str(x): x for x in g()}",
	"sort keys":           "l = list(range(100000))\nl.sort(key=lambda i: 'x' * 1000 + str(i))",
	"unpack":              "def g():\n    i = 0\n    while True:\n        i += 1\n        yield str(i)\na, *b = g()",
	"attributes":          "class C: pass\nc = C()\ni = 0\nwhile True:\n    i += 1\n    setattr(c, 'a%d' % i if False else 'a' + str(i), i)",
	"classes":             "l = []\nwhile True: l.append(type('C', (), {}))",
	"exceptions":          "e = None\nwhile True:\n    try:\n        raise ValueError(1)\n    except ValueError as x:\n        x.prev = e\n        e = x",
	"temporaries":         "def f(n):\n    return [0] * 100000 + f(n - 1) if n else []\nf(900)",
	"str temporaries":     "def f(n):\n    return 'x' * 1000000 + f(n - 1) if n else ''\nf(900)",
	"bytes temporaries":   "def f(n):\n    return b'x' * 1000000 + f(n - 1) if n else b''\nf(900)",
	"int temporaries":     "def f(n):\n    return (1 << 8000000) + f(n - 1) if n else 0\nf(900)",
	"join temporaries":    "def f(n):\n    return ','.join(['x'] * 500000) + f(n - 1) if n else ''\nf(900)",
	"replace temporaries": "s = 'x' * 500000\ndef f(n):\n    return s.replace('x', 'yz') + f(n - 1) if n else ''\nf(900)",
	"slice temporaries":   "s = 'x' * 1000000\ndef f(n):\n    return s[1:] + f(n - 1) if n else ''\nf(900)",
	"many per frame":      "def f(n):\n    return ([0] * 8000, [0] * 8000, [0] * 8000, [0] * 8000, f(n - 1)) if n else 0\nf(900)",
	"bound methods":       "l = []\nwhile True: l.append([].append)",
	"iterators":           "l = []\nwhile True: l.append(iter([1, 2, 3]))",
	"slices":              "l = []\nwhile True: l.append(slice(len(l)))",
	"views":               "l = []\nwhile True: l.append({1: 2}.items())",
	"ids":                 "l = []\nwhile True:\n    l.append(object())\n    id(l[-1])",
}

// TestEndlessPrograms holds that a program that keeps more and more ends with
// the memory limit, and near it.
func TestEndlessPrograms(t *testing.T) {
	const limit = 12 << 20
	for name, src := range endless {
		t.Run(name, func(t *testing.T) {
			before := heapInUse()
			var in *interp.Interp
			var err error
			most := peak(func() { in, err = runLimited(t, src, limit) })
			if most-before > 10*limit {
				t.Errorf("heap grew by %d MB at most under a limit of %d MB", (most-before)>>20, limit>>20)
			}
			var le *interp.LimitError
			if errors.As(err, &le) {
				if le.Kind != "memory" {
					t.Fatalf("stopped by %v", err)
				}
			} else if err == nil || !strings.Contains(err.Error(), "MemoryError") {
				t.Fatalf("ended with %v", err)
			}
			after := heapInUse()
			runtime.KeepAlive(in)
			if after-before > 2*limit {
				t.Errorf("heap grew by %d MB under a limit of %d MB", (after-before)>>20, limit>>20)
			}
		})
	}
}

// garbage are programs that allocate much more than the limit and keep little.
var garbage = map[string]string{
	"lists":      "for i in range(300000): x = [i] * 20",
	"strs":       "for i in range(300000): x = 'some text' + str(i)",
	"dicts":      "for i in range(100000): x = {'a': i, 'b': [i]}",
	"instances":  "class C:\n    def __init__(self, x): self.x = x\nfor i in range(300000): c = C(i)",
	"large":      "for i in range(60): x = [0] * 200000",
	"queue":      "q = []\nfor i in range(300000):\n    q.append('item' + str(i))\n    if len(q) > 100: q.pop(0)",
	"exceptions": "for i in range(50000):\n    try: {}[i]\n    except KeyError: pass",
	"ids":        "for i in range(200000): id([])",
	"generators": "def g():\n    yield 1\nfor i in range(100000): next(g())",
	"frames":     "def f(n):\n    x = [n] * 10\n    return f(n - 1) if n else 0\nfor i in range(500): f(100)",
	"set order":  "for i in range(3000): s = set(range(200))",
}

// TestGarbage holds that what a program gives up is given back.
func TestGarbage(t *testing.T) {
	for name, src := range garbage {
		t.Run(name, func(t *testing.T) {
			if _, err := runLimited(t, src, 8<<20); err != nil {
				t.Error(err)
			}
		})
	}
}
