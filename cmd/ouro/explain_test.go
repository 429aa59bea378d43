package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// belowOf runs code and returns the lines of ours on stderr.
func belowOf(t *testing.T, code string, options ...string) string {
	t.Helper()
	_, stderr, _ := invoke(t, map[string]string{"a.py": code}, append(append([]string{"--traceback=ouro"}, options...), "a.py")...)
	var ours []string
	for _, line := range strings.Split(stderr, "\n") {
		for _, word := range []string{"task: ", "awaited by: ", "cancelled by: ", "cancelled because of it: ", "hint: "} {
			if strings.HasPrefix(line, word) {
				ours = append(ours, line)
			}
		}
	}
	return strings.Join(ours, "\n")
}

// inAsync puts the body of an async function main around statements.
func inAsync(body string) string {
	return "import asyncio, time\nasync def f(*a):\n    await asyncio.sleep(0)\n    return [1]\n" +
		"async def main():\n    " + strings.ReplaceAll(body, "\n", "\n    ") + "\nasyncio.run(main())\n"
}

func TestExplanations(t *testing.T) {
	for _, c := range []struct{ name, code, want string }{
		{"who failed and who waited", `
import asyncio
async def child(n):
    await asyncio.sleep(0)
    return [1][n]
async def main():
    t = asyncio.create_task(child(3), name="worker")
    await asyncio.gather(t, asyncio.sleep(0))
asyncio.run(main())
`, `task: worker 'child' (created at a.py:7 in main)
awaited by: Task-1 'main' at a.py:8 in main`},
		{"waits of tasks for tasks", `
import asyncio
async def a():
    await asyncio.sleep(0)
    1/0
async def b():
    await asyncio.create_task(a())
async def main():
    await asyncio.wait_for(asyncio.create_task(b()), 5)
asyncio.run(main())
`, `task: Task-3 'a' (created at a.py:7 in b)
awaited by: Task-2 'b' at a.py:7 in b
awaited by: Task-1 'main' at a.py:9 in main, in wait_for()`},
		{"whom a group cancels", `
import asyncio
async def slow():
    await asyncio.sleep(5)
async def bad():
    raise ValueError("x")
async def main():
    async with asyncio.TaskGroup() as g:
        g.create_task(slow())
        g.create_task(bad())
asyncio.run(main())
`, `task: Task-1 'main' (created at a.py:11 in <module>)
task: Task-3 'bad' (created at a.py:10 in main) raised ValueError
cancelled because of it: Task-2 'slow' at a.py:4 in slow, in sleep()`},
		{"who cancelled", `
import asyncio
async def child():
    await asyncio.sleep(10)
async def main():
    t = asyncio.create_task(child())
    await asyncio.sleep(0)
    t.cancel()
    await t
asyncio.run(main())
`, `task: Task-2 'child' (created at a.py:6 in main)
awaited by: Task-1 'main' at a.py:9 in main
cancelled by: Task-1 at a.py:8 in main`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := belowOf(t, c.code); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

// TestHints holds the table of hints: each code, and words of its hint.
func TestHints(t *testing.T) {
	coroutine := "hint: this is a coroutine object"
	for _, c := range []struct{ code, want string }{
		{inAsync("f().x"), "(await f(...)).x"},
		{inAsync("f() + 1"), coroutine},
		{inAsync("1 - f()"), coroutine},
		{inAsync("f()[0]"), coroutine},
		{inAsync("f()()"), coroutine},
		{inAsync("f() < 3"), coroutine},
		{inAsync("for x in f(): pass"), coroutine},
		{inAsync("x, y = f()"), coroutine},
		{inAsync("len(f())"), coroutine},
		{inAsync("int(f())"), coroutine},
		{inAsync("[].extend(f())"), coroutine},
		{inAsync("''.join([f()])"), coroutine},
		{inAsync("'a' + f()"), coroutine},
		{inAsync("import json; json.dumps(f())"), coroutine},
		{inAsync("with f(): pass"), "with await"},
		{inAsync("async for x in f(): pass"), "async for item in await"},
		{inAsync("async for x in [1]: pass"), "use a plain for"},
		{inAsync("async def g(): yield 1\nfor x in g(): pass"), "async for item in"},
		{inAsync("async def g(): yield 1\nawait g()"), "async for item in"},
		{inAsync("with asyncio.Lock(): pass"), "use async with instead of with"},
		{inAsync("await f"), "put () behind it"},
		{inAsync("await print()"), "leave the await out"},
		{inAsync("await 5"), "leave the await out"},
		{inAsync("await [f(), f()]"), "asyncio.gather"},
		{inAsync("await asyncio.gather(f, f)"), "put () behind its name"},
		{inAsync("await asyncio.wait([f()])"), "asyncio.create_task"},
		{inAsync("c = f()\nawait c\nawait c"), "a coroutine object runs once"},
		{inAsync("asyncio.run(f())"), "inside async code: await the coroutine"},
		{inAsync("await asyncio.Event().wait()"), "somebody has to set the event"},
		{inAsync("asyncio.create_task(f()).result()"), "the task is not done: await it"},
		{"import asyncio\nasync def main(): pass\nasyncio.run(main)", "asyncio.run(main())"},
		{"import asyncio\nasyncio.create_task(1)", "from an async function that asyncio.run"},
		{"import asyncio\nq = asyncio.get_event_loop_policy().new_event_loop().create_future()\nasync def main():\n    await q\nasyncio.run(main())", "a loop of its own"},
		{"async def f(): pass\ndef g():\n    await f()", "in an `async def` function"},
		{"def g():\n    async with x: pass", "in an `async def` function"},
		{"def g():\n    async for y in x: pass", "in an `async def` function"},
		{"def g():\n    [y async for y in x]", "in an `async def` function"},
		{"import asincio", "did you mean 'asyncio'"},
		{"import sqlite3", "part of CPython's library that Ouro does not have"},
		{"import multiprocessing", "the nearest is concurrent.futures or asyncio.to_thread"},
		{"import aiohttp", "the nearest is asyncio.open_connection"},
		{"d = {1: 2}\nfor k in d: d[k + 1] = 1", "for key in list(d)"},
		{"async def f(): pass\nf().send(1)", ""},
		{"1/0", ""},
		{"[].x", ""},
		{"raise TypeError('coroutine')", ""},
	} {
		got := belowOf(t, c.code)
		hints := ""
		for _, line := range strings.Split(got, "\n") {
			if strings.HasPrefix(line, "hint: ") && !strings.Contains(line, "never ran") && !strings.Contains(line, "run ended") {
				hints += line
			}
		}
		if !strings.Contains(hints, c.want) || c.want == "" && hints != "" || strings.Count(hints, "hint: ") > 1 {
			t.Errorf("%s\ngives %q, want %q", c.code, hints, c.want)
		}
	}
}

func TestAdvice(t *testing.T) {
	for _, c := range []struct{ name, code, want string }{
		{"never awaited, dropped", inAsync("f(1)"), "hint: coroutine 'f' made at a.py:6 never ran; did you mean: await f(...)"},
		{"never awaited, kept", inAsync("c = [f(1)]\nawait f()\nawait f()"), "hint: coroutine 'f' made at a.py:6 in main never ran; did you mean: await f(...)"},
		{"time.sleep", inAsync("time.sleep(2)"), "hint: time.sleep at a.py:6 in main stopped every task for 2s; in async code: await asyncio.sleep(...)"},
		{"short time.sleep", inAsync("time.sleep(0.01)"), ""},
		{"time.sleep outside", "import time\ntime.sleep(2)", ""},
		{"unfinished", inAsync("t = asyncio.create_task(asyncio.sleep(9))\nu = asyncio.create_task(f())\nawait u"),
			"hint: Task-2 'sleep' (created at a.py:6 in main) was not done when the run ended, and was cancelled; await it if it is to finish"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := belowOf(t, c.code, "--virtual-time"); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
	got := belowOf(t, inAsync("def crunch():\n    end = time.monotonic() + 0.2\n    while time.monotonic() < end: pass\ncrunch()"))
	if !strings.HasPrefix(got, "hint: Task-1 'main' kept the event loop busy for ") || !strings.Contains(got, " at a.py:8 in main.<locals>.crunch: ") {
		t.Errorf("a busy step: %s", got)
	}
}

func TestTracebackOption(t *testing.T) {
	files := map[string]string{"a.py": inAsync("f(1)\nf().x")}
	_, plain, _ := invoke(t, files, "a.py")
	_, cpython, _ := invoke(t, files, "--traceback=cpython", "a.py")
	_, rich, _ := invoke(t, files, "--traceback=rich", "a.py")
	_, ouro, _ := invoke(t, files, "--traceback=ouro", "a.py")
	if plain != cpython || strings.Contains(plain, "hint: ") || strings.Contains(plain, "task: ") {
		t.Errorf("what is no terminal gets more than CPython's text:\n%s", plain)
	}
	if rich != ouro || !strings.Contains(ouro, "hint: ") {
		t.Errorf("rich and ouro:\n%s\n%s", rich, ouro)
	}
	kept := ""
	for line := range strings.Lines(ouro) {
		if !strings.HasPrefix(line, "hint: ") && !strings.HasPrefix(line, "task: ") {
			kept += line
		}
	}
	if kept != plain {
		t.Errorf("CPython's text is not whole:\n%s\nwant:\n%s", kept, plain)
	}
}

func TestErrorJSON(t *testing.T) {
	_, stderr, code := invoke(t, map[string]string{"a.py": `
import asyncio
async def child():
    await asyncio.sleep(0)
    asyncio.sleep(1).x
async def main():
    t = asyncio.create_task(child())
    await t
asyncio.run(main())
`}, "--error-format=json", "--traceback=ouro", "a.py")
	type place struct {
		File     string
		Line     int
		Function string
	}
	var e struct {
		Class string
		Hints []string
		Task  struct {
			Name, Coroutine string
			Created         place
			Awaited_by      []struct {
				Task string
				At   place
			}
		}
	}
	dec := json.NewDecoder(strings.NewReader(stderr))
	if err := dec.Decode(&e); err != nil || code != 1 {
		t.Fatalf("status %d: %v\n%s", code, err, stderr)
	}
	if e.Class != "AttributeError" || len(e.Hints) != 1 || e.Task.Name != "Task-2" || e.Task.Created != (place{"DIR/a.py", 7, "main"}) ||
		len(e.Task.Awaited_by) != 1 || e.Task.Awaited_by[0].At.Line != 8 {
		t.Errorf("%+v", e)
	}
}
