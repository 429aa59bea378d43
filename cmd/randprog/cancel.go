package main

import (
	"fmt"
	"slices"
	"strings"
)

// This file writes programs that cancel: a few tasks around one primitive of asyncio, one of which
// is cancelled after k turns of the loop, for each k. Everything that happens is printed, so that
// the lines of two interpreters are equal only if every task is at the same place at every k.

const cancelPrelude = `import asyncio
import contextlib

STEPS = []


def log(*a):
    if len(STEPS) < 300:
        STEPS.append(' '.join(map(str, a)))


def desc(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}{sorted(map(desc, e.exceptions))}"
    if isinstance(e, RuntimeError) and 'different loop' not in str(e):
        return "RuntimeError"
    s = type(e).__name__ + (repr(e.args) if e.args else '')
    if e.__cause__ is not None:
        s += "<" + desc(e.__cause__)
    elif e.__context__ is not None and not e.__suppress_context__:
        s += "<<" + desc(e.__context__)
    return s


def plain(v):
    if isinstance(v, BaseException):
        return desc(v)
    if isinstance(v, (list, tuple)):
        return [plain(x) for x in v]
    return v


def say(n):
    def callback(f):
        log(n, 'cancelled' if f.cancelled() else desc(f.exception()) if f.exception() else plain(f.result()))
    return callback


async def leaf(n, turns=1, fail=None, deaf=False):
    log(n, '+')
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        if fail:
            raise fail(n)
    except asyncio.CancelledError as e:
        log(n, 'x', *e.args)
        await asyncio.sleep(0)
        if not deaf:
            raise
    log(n, '-')
    return n


async def numbers(n, stop=3):
    try:
        for i in range(stop):
            log(n, 'yields', i)
            yield i
            await asyncio.sleep(0)
    finally:
        log(n, 'closing')
        await asyncio.sleep(0)
        log(n, 'closed')


class Guard:
    def __init__(self, n, deaf=False, fail=None):
        self.n, self.deaf, self.fail = n, deaf, fail

    async def __aenter__(self):
        log(self.n, 'enter')
        await asyncio.sleep(0)
        log(self.n, 'entered')
        return self

    async def __aexit__(self, typ, exc, tb):
        log(self.n, 'exit', typ and typ.__name__)
        await asyncio.sleep(0)
        log(self.n, 'exited')
        if self.fail:
            raise self.fail(self.n)
        return self.deaf


async def drive(scene, k, victim, pause):
    # Exceptions nobody retrieves are reported when their task is deallocated.
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    workers = [asyncio.create_task(w()) for w in scene()]
    for i in range(k):
        await asyncio.sleep(pause and i % 3 and pause + i * 0.00011)
    x = workers[victim % len(workers)]
    log('cancel', x.cancel('k'))
    for _ in range(14):
        await asyncio.sleep(0)
    if pause:
        await asyncio.sleep(0.1031)
    for turn in range(60):
        left = [i for i, x in enumerate(workers) if not x.done()]
        if not left:
            break
        log('end', *left)
        for i in left:
            workers[i].cancel()
        for _ in range(5):
            await asyncio.sleep(pause)
    for _ in range(8):
        await asyncio.sleep(0)
    for i, x in enumerate(workers):
        if not x.done():
            log(i, 'goes on', x.cancelling())
            continue
        log(i, 'cancelled' if x.cancelled() else desc(x.exception()) if x.exception() else plain(x.result()), x.cancelling())


def run(scene, ks, victim=0, pause=0):
    print(scene.__name__)
    for k in range(ks):
        STEPS.clear()
        try:
            asyncio.run(drive(scene, k, victim, pause))
        except BaseException as e:
            log('run', desc(e))
        print(f"{k}:", ' | '.join(STEPS))


`

// topics are the primitives, and what a scene around each one sets up.
var topics = []struct {
	name  string
	setup []string
	timed bool // uses timers: the order of things is certain on a virtual clock only
}{
	{"sleep", nil, true},
	{"lock", []string{"lock = asyncio.Lock()"}, false},
	{"event", []string{"event = asyncio.Event()"}, false},
	{"condition", []string{"cond = asyncio.Condition()", "state = [0]"}, false},
	{"semaphore", []string{"sem = asyncio.Semaphore(1)", "sem = asyncio.BoundedSemaphore(2)", "sem = asyncio.Semaphore(2)"}, false},
	{"barrier", []string{"barrier = asyncio.Barrier(2)", "barrier = asyncio.Barrier(3)"}, false},
	{"queue", []string{"queue = asyncio.Queue(1)", "queue = asyncio.Queue()", "queue = asyncio.LifoQueue(2)", "queue = asyncio.PriorityQueue(2)"}, false},
	{"future", []string{"fut = asyncio.get_running_loop().create_future()"}, false},
	{"gather", nil, false},
	{"wait", nil, true},
	{"wait_for", nil, true},
	{"timeout", nil, true},
	{"shield", nil, false},
	{"task_group", nil, false},
	{"as_completed", nil, true},
	{"async_generator", nil, false},
	{"async_with", nil, false},
	{"exit_stack", nil, false},
	{"tasks", nil, false},
}

type cancelGen struct {
	*source
	label  int
	naps   int
	timed  bool
	budget int
	worker int
}

// cancels writes a scene around a primitive chosen by the seed.
func cancels(seed uint64) string {
	g := &cancelGen{source: newSource(seed)}
	g.prelude(cancelPrelude)
	g.scene(1, topics[g.IntN(len(topics))].name)
	return g.b.String()
}

// cancelsAbout writes scenes around one primitive.
func cancelsAbout(topic string, scenes int) func(uint64) string {
	return func(seed uint64) string {
		g := &cancelGen{source: newSource(seed)}
		if topics[topicIndex(topic)].timed {
			g.text("# clock: virtual\n")
		}
		g.text(fmt.Sprintf("# Cancelled after k turns: %s.\n", strings.ReplaceAll(topic, "_", " ")))
		g.prelude(cancelPrelude)
		for i := range scenes {
			g.scene(i+1, topic)
		}
		return g.b.String()
	}
}

func topicIndex(name string) int {
	for i := range topics {
		if topics[i].name == name {
			return i
		}
	}
	return -1
}

func (g *cancelGen) next() int { g.label++; return g.label }

// nap is a length of time that no other sleep of the program has.
func (g *cancelGen) nap() string {
	g.naps++
	return fmt.Sprintf("0.0%02d%03d", []int{3, 7, 11, 19, 29}[g.IntN(5)], g.naps)
}

func (g *cancelGen) scene(n int, topic string) {
	t := topics[topicIndex(topic)]
	g.timed = t.timed
	workers := 1 + g.IntN(4)
	g.block(fmt.Sprintf("def scene%d():", n), func() {
		if len(t.setup) > 0 {
			if topic == "condition" {
				for _, s := range t.setup {
					g.line("%s", s)
				}
			} else {
				g.line("%s", g.pick(t.setup...))
			}
		}
		for w := range workers {
			g.line("")
			g.worker, g.budget = w, 7
			g.block(fmt.Sprintf("async def w%d():", w), func() {
				g.line("log('w%d')", w)
				g.body(topic, 3)
				g.line("return 'w%d'", w)
			})
		}
		g.line("")
		names := make([]string, workers)
		for w := range names {
			names[w] = fmt.Sprintf("w%d", w)
		}
		g.line("return [%s]", strings.Join(names, ", "))
	})
	g.line("")
	g.line("")
	pause := ""
	if g.timed {
		pause = ", pause=0.0051"
	}
	g.line("run(scene%d, %d, %d%s)", n, 8+g.IntN(5), g.IntN(workers), pause)
	g.line("")
	g.line("")
}

func (g *cancelGen) body(topic string, depth int) {
	for range 1 + g.IntN(3) {
		g.stmt(topic, depth)
	}
}

// stmt writes a statement around the primitive, or a compound one with some inside.
func (g *cancelGen) stmt(topic string, depth int) {
	g.budget--
	if depth <= 1 || g.budget <= 0 || g.chance(60) {
		if g.chance(20) {
			g.line("await asyncio.sleep(0)")
			return
		}
		g.act(topic, depth)
		return
	}
	switch g.IntN(6) {
	case 0:
		g.block("for i in range(2):", func() { g.body(topic, depth-1) })
	case 1, 2:
		g.block("try:", func() { g.body(topic, depth-1) })
		g.block("finally:", func() {
			g.line("log(%d, 'finally')", g.next())
			if g.chance(50) {
				g.stmt(topic, 1)
			}
		})
	case 3, 4:
		g.block("try:", func() { g.body(topic, depth-1) })
		g.block(g.pick("except asyncio.CancelledError as e:", "except Exception as e:", "except (TimeoutError, RuntimeError) as e:", "except BaseException as e:"), func() {
			g.line("log(%d, desc(e))", g.next())
			switch g.IntN(5) {
			case 0:
				g.line("raise")
			case 1:
				g.stmt(topic, 1)
				g.line("raise")
			case 2:
				g.line("log(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())")
			case 3:
				g.line("raise KeyError(%d)", g.next())
			case 4:
				g.stmt(topic, 1)
			}
		})
	case 5:
		g.act(topic, depth)
	}
}

func (g *cancelGen) leaf() string {
	return fmt.Sprintf("leaf(%d, %d%s)", g.next(), 1+g.IntN(4), g.pick("", "", "", ", KeyError", ", deaf=True"))
}

// within is a block that a compound primitive runs.
func (g *cancelGen) within(topic string, depth int) func() {
	return func() {
		g.line("log(%d)", g.next())
		if depth > 1 {
			g.body(topic, depth-1)
		} else {
			g.line("await asyncio.sleep(0)")
		}
	}
}

// act writes what a worker does with the primitive.
func (g *cancelGen) act(topic string, depth int) {
	n := g.next()
	switch topic {
	case "sleep":
		switch g.IntN(3) {
		case 0:
			g.line("log(%d, await asyncio.sleep(0, %d))", n, n)
		case 1:
			g.line("log(%d, await asyncio.sleep(%s, 'r'))", n, g.nap())
		case 2:
			g.line("await asyncio.sleep(%s)", g.nap())
			g.line("log(%d)", n)
		}
	case "lock":
		switch g.IntN(4) {
		case 0, 1:
			g.block("async with lock:", g.within("sleepless", depth))
			g.line("log(%d, lock.locked())", n)
		case 2:
			g.line("log(%d, await lock.acquire())", n)
			g.block("try:", func() { g.line("await asyncio.sleep(0)") })
			g.block("finally:", func() { g.line("lock.release()") })
		case 3:
			g.line("log(%d, lock.locked())", n)
			g.line("if lock.locked(): lock.release()")
		}
	case "event":
		switch g.IntN(5) {
		case 0, 1:
			g.line("log(%d, await event.wait())", n)
		case 2, 3:
			g.line("log(%d, event.is_set(), event.set())", n)
		case 4:
			g.line("event.clear()")
			g.line("log(%d)", n)
		}
	case "condition":
		switch g.IntN(6) {
		case 0, 1:
			g.block("async with cond:", func() { g.line("log(%d, await cond.wait())", n) })
		case 2:
			g.block("async with cond:", func() {
				g.line("log(%d, await cond.wait_for(lambda: state[0] > %d))", n, g.IntN(3))
			})
		case 3, 4:
			g.block("async with cond:", func() {
				g.line("state[0] += 1")
				g.line("cond.%s", g.pick("notify()", "notify(2)", "notify_all()"))
				g.line("log(%d, state[0])", n)
			})
		case 5:
			g.line("await asyncio.sleep(0)")
			g.line("log(%d, cond.locked())", n)
		}
	case "semaphore":
		switch g.IntN(4) {
		case 0, 1:
			g.block("async with sem:", g.within("sleepless", depth))
			g.line("log(%d, sem.locked())", n)
		case 2:
			g.line("log(%d, await sem.acquire())", n)
			if g.chance(70) {
				g.line("await asyncio.sleep(0)")
				g.line("sem.release()")
			}
		case 3:
			g.line("try: sem.release()")
			g.line("except ValueError as e: log(e)")
		}
	case "barrier":
		switch g.IntN(6) {
		case 0, 1, 2:
			g.line("log(%d, await barrier.wait())", n)
		case 3:
			g.block("async with barrier as place:", func() {
				g.line("log(%d, place, barrier.n_waiting)", n)
				g.line("await asyncio.sleep(0)")
			})
		case 4:
			g.line("log(%d, await barrier.%s())", n, g.pick("reset", "reset", "abort"))
		case 5:
			g.line("log(%d, barrier.n_waiting, barrier.broken)", n)
		}
	case "queue":
		switch g.IntN(9) {
		case 0, 1, 2:
			g.line("log(%d, 'got', await queue.get())", n)
			if g.chance(60) {
				g.line("queue.task_done()")
			}
		case 3, 4, 5:
			g.line("await queue.put(%d)", n)
			g.line("log(%d, 'put', queue.qsize())", n)
		case 6:
			g.line("await queue.join()")
			g.line("log(%d, 'joined')", n)
		case 7:
			g.line("%s", g.pick("try: log(queue.get_nowait())", "try: queue.put_nowait(0)", "try: queue.task_done()"))
			g.line("except Exception as e: log(%d, desc(e))", n)
		case 8:
			if g.chance(30) {
				g.line("queue.shutdown(%s)", g.pick("", "immediate=True"))
			}
			g.line("log(%d, queue.full(), queue.empty())", n)
		}
	case "future":
		switch g.IntN(6) {
		case 0, 1:
			g.line("log(%d, plain(await fut))", n)
		case 2:
			g.line("log(%d, await asyncio.shield(fut))", n)
		case 3:
			g.line("if not fut.done(): fut.%s", g.pick("set_result(1)", "set_exception(KeyError('f'))", "cancel('f')"))
		case 4:
			g.line("fut.add_done_callback(say(%d))", n)
		case 5:
			g.line("log(%d, fut.done(), fut.cancelled())", n)
		}
	case "gather":
		args := g.list(1+g.IntN(3), g.leaf)
		if g.chance(20) {
			args += fmt.Sprintf(", asyncio.gather(%s)", g.list(1+g.IntN(2), g.leaf))
		}
		g.line("log(%d, plain(await asyncio.gather(%s%s)))", n, args, g.pick("", ", return_exceptions=True"))
	case "wait":
		g.line("done, left = await asyncio.wait([%s]%s%s)", g.list(1+g.IntN(3), func() string { return "asyncio.create_task(" + g.leaf() + ")" }),
			g.pick("", "", ", timeout="+g.nap(), ", timeout=0"), g.pick("", ", return_when=asyncio.FIRST_COMPLETED", ", return_when=asyncio.FIRST_EXCEPTION"))
		g.line("log(%d, len(done), len(left), sorted(desc(x.exception()) for x in done if not x.cancelled() and x.exception()))", n)
	case "wait_for":
		g.line("log(%d, await asyncio.wait_for(%s, %s))", n, g.pick(g.leaf(), fmt.Sprintf("asyncio.sleep(%s, 'r')", g.nap()), "asyncio.create_task("+g.leaf()+")",
			"asyncio.shield("+g.leaf()+")", fmt.Sprintf("asyncio.wait_for(%s, %s)", g.leaf(), g.nap())), g.pick(g.nap(), g.nap(), "None", "0"))
	case "timeout":
		switch g.IntN(4) {
		case 0, 1, 2:
			g.block(fmt.Sprintf("async with asyncio.timeout(%s) as tm:", g.pick(g.nap(), g.nap(), g.nap(), "None", "0")), func() {
				g.within(topic, depth)()
				g.line("await asyncio.sleep(%s)", g.pick("0", g.nap()))
				if g.chance(20) {
					g.line("tm.reschedule(asyncio.get_running_loop().time() + %s)", g.nap())
					g.line("await asyncio.sleep(%s)", g.nap())
				}
				g.line("log(%d, tm.expired())", n)
			})
			g.line("log(%d, asyncio.current_task().cancelling())", n)
		case 3:
			g.line("await asyncio.sleep(%s)", g.nap())
			g.line("log(%d)", n)
		}
	case "shield":
		g.line("log(%d, plain(await asyncio.shield(%s)))", n, g.pick(g.leaf(), "asyncio.create_task("+g.leaf()+")", "asyncio.gather("+g.leaf()+")", "asyncio.shield("+g.leaf()+")"))
	case "task_group":
		// One child that is seen: CPython cancels several in the order of a set.
		g.block("async with asyncio.TaskGroup() as tg:", func() {
			g.line("kid = tg.create_task(%s)", g.leaf())
			if g.chance(30) {
				g.line("tg.create_task(asyncio.sleep(0))")
			}
			if g.chance(30) {
				g.line("kid.cancel('kid')")
			}
			g.within(topic, depth)()
		})
		g.line("log(%d, kid.cancelled())", n)
	case "as_completed":
		// Tasks, because CPython starts bare coroutines in the order of a set.
		head := fmt.Sprintf("asyncio.as_completed([%s]%s):", g.list(1+g.IntN(3), func() string { return "asyncio.create_task(" + g.leaf() + ")" }), g.pick("", "", ", timeout="+g.nap()))
		if g.chance(50) {
			g.block("async for x in "+head, func() { g.line("log(%d, await x)", n) })
		} else {
			g.block("for x in "+head, func() { g.line("log(%d, await x)", n) })
		}
	case "async_generator":
		switch g.IntN(4) {
		case 0:
			g.block(fmt.Sprintf("async for x in numbers(%d):", n), func() {
				g.line("log(%d, x)", g.next())
				if g.chance(50) {
					g.line("await asyncio.sleep(0)")
				}
			})
		case 1:
			g.block(fmt.Sprintf("async with contextlib.aclosing(numbers(%d)) as gen:", n), func() {
				g.block("async for x in gen:", func() {
					g.line("log(%d, x)", g.next())
					g.line("if x == %d: break", g.IntN(3))
				})
			})
		case 2:
			g.line("log(%d, [x async for x in numbers(%d, 2)])", n, g.next())
		case 3:
			g.line("gen = numbers(%d)", n)
			g.line("log(await anext(gen))")
			g.line("%s", g.pick("await gen.aclose()", "log(await gen.asend(None))", "await gen.athrow(KeyError(1))"))
			g.line("await gen.aclose()")
		}
	case "async_with":
		g.block(fmt.Sprintf("async with Guard(%d%s):", n, g.pick("", "", "", ", deaf=True", ", fail=KeyError")), g.within(topic, depth))
	case "exit_stack":
		g.block("async with contextlib.AsyncExitStack() as stack:", func() {
			for range 1 + g.IntN(3) {
				switch g.IntN(4) {
				case 0, 1:
					g.line("await stack.enter_async_context(Guard(%d%s))", g.next(), g.pick("", "", ", deaf=True", ", fail=KeyError"))
				case 2:
					g.line("stack.push_async_callback(leaf, %d)", g.next())
				case 3:
					g.line("stack.callback(log, %d)", g.next())
				}
			}
			g.within(topic, depth)()
		})
		g.line("log(%d)", n)
	case "tasks":
		switch g.IntN(5) {
		case 0, 1:
			g.line("kid = asyncio.create_task(%s)", g.leaf())
			if g.chance(40) {
				g.line("kid.add_done_callback(say(%d))", n)
			}
			if g.chance(40) {
				g.line("log(kid.cancel('kid'))")
			}
			if g.chance(40) {
				g.line("await asyncio.sleep(0)")
			}
			g.line("log(%d, await kid)", n)
		case 2:
			g.line("log(%d, await %s)", n, g.leaf())
		case 3:
			g.line("asyncio.current_task().cancel('self')")
			g.line("log(%d, asyncio.current_task().cancelling())", n)
			g.line("await asyncio.sleep(0)")
		case 4:
			g.line("asyncio.get_running_loop().call_soon(log, 'soon', %d)", n)
			g.line("await asyncio.sleep(0)")
		}
	default:
		g.line("await asyncio.sleep(0)")
		g.line("log(%d)", n)
	}
}

// topicNames lists the primitives.
func topicNames() []string {
	var names []string
	for _, t := range topics {
		names = append(names, t.name)
	}
	slices.Sort(names)
	return names
}
