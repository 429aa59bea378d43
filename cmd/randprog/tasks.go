package main

import "fmt"

// This file writes asyncio programs: a handful of tasks that sleep, wait for each other and for
// futures, cancel, fail, gather, shield and time out. Every sleep has a length of its own, also where a function
// runs twice, so that no two timers fall due together; a task waits only for tasks made before it, so that there are no circles; and
// main ends everything that is left. What is printed is the order in which things happen.

const tasksPrelude = `import asyncio


class E1(Exception):
    pass


class E2(Exception):
    pass


LOG = []
T, F = [], []
steps = naps = 0
seed = 1


def t(n=2):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n


def nap(d):
    "A length near d that no other call gives: sums of two differ too."
    global naps
    naps += 1
    return d + pow(3, naps, 49999) * 1e-8


def log(*a):
    global steps
    steps += 1
    if steps < 400:
        LOG.append(a if len(a) > 1 else a[0])


def desc(e):
    if isinstance(e, RuntimeError):
        return "RuntimeError"
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}({e.message!r}, {sorted(map(desc, e.exceptions))})"
    s = f"{type(e).__name__}{e.args!r}"
    if e.__cause__ is not None:
        s += " from " + desc(e.__cause__)
    elif e.__context__ is not None and not e.__suppress_context__:
        s += " in " + desc(e.__context__)
    return s


def plain(v):
    if isinstance(v, BaseException):
        return desc(v)
    if isinstance(v, list):
        return [plain(x) for x in v]
    return v


def say(name):
    def callback(f):
        if f.cancelled():
            log(name, "cancelled")
        elif f.exception():
            log(name, desc(f.exception()))
        else:
            log(name, plain(f.result()))
    return callback


class ACM:
    def __init__(self, n, d1, d2):
        self.n, self.d1, self.d2 = n, d1, d2

    async def __aenter__(self):
        log("enter", self.n)
        await asyncio.sleep(self.d1)
        log("entered", self.n)
        return self

    async def __aexit__(self, typ, val, tb):
        log("exit", self.n, typ and typ.__name__)
        await asyncio.sleep(self.d2)
        r = t(8)
        log("exited", self.n, r)
        if r == 0:
            raise E2("exit")
        return r == 1


async def leaf(n, d, fail=None):
    try:
        log(n, "+")
        await asyncio.sleep(d)
        if fail:
            raise fail(n)
        log(n, "-")
        return n
    except asyncio.CancelledError as e:
        log(n, "x", *e.args)
        raise


async def ticks(n, d):
    for i in range(n):
        await asyncio.sleep(d())
        yield i


`

const tasksEnd = `

async def main():
    loop = asyncio.get_running_loop()
    F.extend(loop.create_future() for _ in range(FUTURES))
    for i, f in enumerate(F):
        f.add_done_callback(say(f"F{i}"))
    for i, f in enumerate(TASKS):
        T.append(asyncio.create_task(f(), name=f"task {i}"))
        T[i].add_done_callback(say(f"T{i}"))
    log("main")
    await asyncio.sleep(0.3)
    for f in F:
        log("late", f.done() or f.set_result("late"))
    await asyncio.sleep(0.3)
    for _ in range(6):
        for i, x in enumerate(T):
            if not x.done():
                log("end", i, x.cancel("end"))
        await asyncio.sleep(1.7)
    log([x.done() for x in T], [x.cancelling() for x in T])


for seed0 in range(2):
    seed, steps, naps = seed0 * 7919 + 5, 0, 0
    LOG.clear()
    T.clear()
    F.clear()
    try:
        asyncio.run(main())
    except BaseException as e:
        log("run", desc(e))
    print(seed0, len(LOG))
    for line in LOG:
        print("   ", line)
`

type taskGen struct {
	*source
	label   int
	task    int // the index of the task being written
	futures int
	budget  int
}

func tasks(seed uint64) string {
	g := &taskGen{source: newSource(seed)}
	g.futures = 1 + g.IntN(3)
	g.prelude(tasksPrelude)
	n := 2 + g.IntN(5)
	for i := range n {
		g.task, g.budget = i, 10+g.IntN(12)
		g.block(fmt.Sprintf("async def task%d():", i), func() {
			g.line("v, kids = 0, []")
			g.body(place{depth: 4}, 2+g.IntN(4))
			g.line("return %s", g.pick("v", fmt.Sprintf("'end %d'", i), "[v]"))
		})
		g.line("")
		g.line("")
	}
	g.line("FUTURES = %d", g.futures)
	g.line("TASKS = [%s]", func() string {
		s := ""
		for i := range n {
			s += fmt.Sprintf("task%d, ", i)
		}
		return s
	}())
	g.text(tasksEnd)
	return g.b.String()
}

func (g *taskGen) next() int { g.label++; return g.label }

// nap is a length of time.
func (g *taskGen) nap() string {
	if g.chance(15) {
		return "0"
	}
	return fmt.Sprintf("nap(0.%03d)", []int{11, 23, 37, 52, 94, 141}[g.IntN(6)])
}

func (g *taskGen) few() int { return 1 + g.IntN(3) }

func (g *taskGen) body(p place, n int) {
	if p.depth <= 0 || g.budget <= 0 {
		g.simple(p)
		return
	}
	for range n {
		g.stmt(p)
	}
}

func (g *taskGen) stmt(p place) {
	g.budget--
	if p.depth <= 1 || g.budget <= 0 || g.chance(55) {
		g.simple(p)
		return
	}
	in := p
	in.depth--
	switch g.IntN(11) {
	case 0:
		g.block("if t():", func() { g.body(in, g.few()) })
		if g.chance(50) {
			g.block("else:", func() { g.body(in, g.few()) })
		}
	case 1:
		in.loop = true
		g.block(g.pick("for i in range(3):", "for i in range(t(4)):", fmt.Sprintf("async for i in ticks(2, lambda: %s):", g.nap())), func() { g.body(in, g.few()) })
	case 2, 3, 4, 5:
		g.block("try:", func() { g.body(in, g.few()) })
		h := in
		h.handler = true
		handled := false
		if g.chance(60) {
			handled = true
			g.block(g.pick("except asyncio.CancelledError as e:", "except E1 as e:", "except Exception as e:", "except (E1, TimeoutError) as e:", "except* E1 as e:"), func() {
				g.line("log(%d, desc(e))", g.next())
				h.noReturn, h.loop = true, false
				g.body(h, g.few())
				if g.chance(40) {
					g.line("raise")
				}
			})
		}
		if !handled || g.chance(50) {
			g.block("finally:", func() { g.body(in, g.few()) })
		}
	case 6, 7:
		g.block(fmt.Sprintf("async with ACM(%d, %s, %s):", g.next(), g.nap(), g.nap()), func() { g.body(in, g.few()) })
	case 8:
		g.block(fmt.Sprintf("async with asyncio.timeout(%s):", g.nap()), func() { g.body(in, g.few()) })
	case 9:
		// One child only: two would be cancelled in the order of a set.
		g.block("async with asyncio.TaskGroup() as tg:", func() {
			g.line("kids.append(tg.create_task(%s))", g.leaf())
			g.body(in, g.few())
		})
	case 10:
		g.block("async def inner():", func() {
			g.line("nonlocal v")
			in.loop, in.noReturn, in.handler = false, false, false
			in.depth = min(in.depth, 2)
			g.body(in, g.few())
			g.line("v += 1")
		})
		g.line("%s", g.pick("await inner()", "kids.append(asyncio.create_task(inner()))", "await asyncio.wait_for(inner(), "+g.nap()+")", "await asyncio.gather(inner(), inner())"))
	}
}

func (g *taskGen) leaf() string {
	return fmt.Sprintf("leaf(%d, %s%s)", g.next(), g.nap(), g.pick("", "", "", ", E1", ", E2"))
}

// other is a task or a future that the task being written may wait for.
func (g *taskGen) other() string {
	if g.task > 0 && g.chance(50) {
		return fmt.Sprintf("T[%d]", g.IntN(g.task))
	}
	return g.future()
}

func (g *taskGen) future() string { return fmt.Sprintf("F[%d]", g.IntN(g.futures)) }

// awaitable is something to wait for, a new coroutine or something there already.
func (g *taskGen) awaitable(depth int) string {
	switch g.IntN(9) {
	case 0, 1:
		return fmt.Sprintf("asyncio.sleep(%s, %d)", g.nap(), g.next())
	case 2, 3:
		return g.leaf()
	case 4:
		return g.other()
	case 5:
		return "asyncio.shield(" + g.pick(g.leaf(), g.other()) + ")"
	case 6:
		if depth > 0 {
			return fmt.Sprintf("asyncio.gather(%s%s)", g.list(1+g.IntN(3), func() string { return g.awaitable(depth - 1) }), g.pick("", ", return_exceptions=True"))
		}
	case 7:
		if depth > 0 {
			return fmt.Sprintf("asyncio.wait_for(%s, %s)", g.awaitable(depth-1), g.nap())
		}
	}
	return fmt.Sprintf("asyncio.sleep(%s, 'v')", g.nap())
}

func (g *taskGen) simple(p place) {
	switch g.IntN(24) {
	case 0, 1:
		g.line("log(%d, v)", g.next())
	case 2, 3, 4, 5:
		g.line("v = plain(await %s)", g.awaitable(2))
	case 6:
		g.line("await asyncio.sleep(%s)", g.nap())
	case 7:
		g.line("kids.append(asyncio.create_task(%s))", g.leaf())
	case 8:
		g.line("if kids: v = plain(await kids[-1])")
	case 9:
		g.line("if kids: log(%d, kids[0].cancel('kid'))", g.next())
	case 10, 11:
		if g.task > 0 {
			g.line("log(%d, T[%d].cancel(%s))", g.next(), g.IntN(g.task), g.pick("", "'by hand'"))
			return
		}
		g.line("log(%d, %s.cancel())", g.next(), g.future())
	case 12, 13:
		f := g.future()
		g.line("if not %s.done(): %s.%s", f, f, g.pick(fmt.Sprintf("set_result(%d)", g.next()), "set_exception(E1('future'))", "set_result('r')"))
	case 14:
		g.line("log(%d, %s.done(), %s.cancelled())", g.next(), g.other(), g.future())
	case 15:
		g.line("if t(3) == 0: raise %s(%d)", g.pick("E1", "E2"), g.next())
	case 16:
		g.line("asyncio.get_running_loop().call_soon(log, 'soon', %d)", g.next())
	case 17:
		g.line("asyncio.get_running_loop().call_later(%s, log, 'later', %d)", g.nap(), g.next())
	case 18:
		g.line("%s.add_done_callback(say(%d))", g.other(), g.next())
	case 19:
		g.line("log(%d, asyncio.current_task().cancelling()%s)", g.next(), g.pick("", ", asyncio.current_task().get_name()", ", asyncio.current_task().uncancel()"))
	case 20:
		if p.loop {
			g.line("if t(): %s", g.pick("break", "continue"))
			return
		}
		if !p.noReturn {
			g.line("if t(4) == 0: return %d", g.next())
			return
		}
		g.line("v += 1 if isinstance(v, int) else 0")
	case 21:
		g.line("if t(5) == 0: asyncio.current_task().cancel('self')")
	case 22:
		g.line("v = [await %s, await %s]", g.awaitable(1), g.awaitable(1))
	case 23:
		if p.handler {
			g.line("raise")
			return
		}
		g.line("done, pending = await asyncio.wait([%s], timeout=%s%s)", g.pick("asyncio.ensure_future("+g.leaf()+")", g.other()), g.nap(), g.pick("", ", return_when=asyncio.FIRST_COMPLETED"))
		g.line("log(%d, len(done), len(pending))", g.next())
	}
}
