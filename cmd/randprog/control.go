package main

import (
	"fmt"
	"strings"
)

// This file writes functions with random control flow: every statement that can leave a block, in
// every other, with places to yield or wait in every expression. They are run as plain functions,
// as generators, as coroutines driven by hand and as async generators, with values sent and exceptions
// thrown in at random. What happens is decided at run time by a small generator of random numbers that is part
// of the program; each function runs several times.

const controlPrelude = `class Stop(BaseException):
    "Raised when a function has run for too long."


class E1(Exception):
    pass


class E2(E1):
    pass


class E3(Exception):
    pass


LOG = []
KEEP = []  # CPython closes a generator or coroutine with its last reference, another interpreter later or never
state = [0, 0]


def start(seed):
    LOG.clear()
    state[:] = seed, 0


def keep(g):
    KEEP.append(g)
    return g


def t(n=2):
    state[0] = (state[0] * 1103515245 + 12345) % 2147483648
    return state[0] // 65536 % n


def log(*a):
    state[1] += 1
    if state[1] > 250:
        raise Stop
    LOG.append(a if len(a) > 1 else a[0])


def maybe(k):
    log(k)
    r = t(14)
    if r < 3:
        raise (E1, E2, E3)[r](k)
    return r


def pair(*a, **k):
    log(*a)
    return list(a)


class CM:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        log("enter", self.n)
        if t(12) == 0:
            raise E1("enter")
        return self.n

    def __exit__(self, typ, val, tb):
        log("exit", self.n, typ and typ.__name__)
        r = t(8)
        if r == 0:
            raise E3("exit")
        return r < 3 and typ is not None and issubclass(typ, Exception)


class P:
    def __init__(self, k):
        self.k = k

    def __await__(self):
        for i in range(t(3)):
            got = yield self.k, i
            log("sent", got)
        return maybe(self.k)


class ACM(CM):
    async def __aenter__(self):
        await P("aenter")
        return self.__enter__()

    async def __aexit__(self, *a):
        await P("aexit")
        return self.__exit__(*a)


class AIter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await P("anext")
        return self.n


def desc(e, depth=0):
    if e is None or depth > 4:
        return ""
    s = f"{type(e).__name__}{e.args!r}"
    if isinstance(e, BaseExceptionGroup):
        s = f"{type(e).__name__}({e.message!r}, [" + "; ".join(desc(x, depth + 1) for x in e.exceptions) + "])"
    if e.__cause__ is not None:
        s += " from " + desc(e.__cause__, depth + 1)
    elif e.__suppress_context__:
        s += " from None"
    if e.__context__ is not None and e.__context__ is not e.__cause__:
        s += " in " + desc(e.__context__, depth + 1)
    return s


def where(e):
    tb, out = e.__traceback__, []
    while tb:
        out.append(f"{tb.tb_frame.f_code.co_name}:{tb.tb_lineno}")
        tb = tb.tb_next
    return " ".join(out)


def report(name, s, what):
    print(name, s, what)
    print("   ", *LOG)


def run_plain(f):
    for s in range(6):
        start(s * 7919)
        try:
            what = "-> " + repr(f(t(4), t(4)))
        except BaseException as e:
            what = desc(e) + " @ " + where(e)
        report(f.__name__, s, what)


def run_driven(f):
    "Generators and coroutines: both have send, throw and close."
    for s in range(6):
        start(s * 104729 + 1)
        g = f(t(4), t(4))
        keep(g)
        what = "suspended"
        for n in range(14):
            r = t(12)
            try:
                if n == 0 or r < 8:
                    v = g.send(None if n == 0 else n)
                elif r < 11:
                    v = g.throw((E1, E2, E3)[r - 8]("thrown"))
                else:
                    v = ("closed", g.close())
                LOG.append(("=>", v))
            except BaseException as e:
                what = desc(e) + " @ " + where(e)
                break
        try:
            LOG.append(("close", g.close()))
        except BaseException as e:
            what += " / close " + desc(e)
        report(f.__name__, s, what)


def finish(aw):
    "Drives an awaitable of an async generator to its end."
    n = 0
    try:
        v = aw.send(None)
        while True:
            LOG.append(("~>", v))
            n += 1
            v = aw.throw(E2("inside")) if t(20) == 0 else aw.send(n)
    except StopIteration as e:
        return e.value


def run_async_gen(f):
    for s in range(6):
        start(s * 15485863 + 2)
        g = f(t(4), t(4))
        keep(g)
        what = "suspended"
        for n in range(10):
            r = t(12)
            try:
                if n == 0 or r < 8:
                    v = finish(g.asend(None if n == 0 else n))
                elif r < 11:
                    v = finish(g.athrow((E1, E2, E3)[r - 8]("thrown")))
                else:
                    v = ("closed", finish(g.aclose()))
                LOG.append(("=>", v))
            except BaseException as e:
                what = desc(e) + " @ " + where(e)
                break
        try:
            LOG.append(("close", finish(g.aclose())))
        except BaseException as e:
            what += " / close " + desc(e)
        report(f.__name__, s, what)


`

// form is what a generated function is.
type form int

const (
	plainForm form = iota
	genForm
	coroForm
	asyncGenForm
	forms
)

var formNames = [...]string{"plain", "gen", "coro", "agen"}

type controlGen struct {
	*source
	form   form
	label  int
	made   [forms][]string // names of functions written so far
	budget int             // statements the current function may still have
	vars   []string
}

// place says what may stand where a statement is written.
type place struct {
	depth    int
	loop     bool // break and continue are possible
	noReturn bool // inside except*
	handler  bool // a bare raise has something to raise again
}

func control(seed uint64) string {
	g := &controlGen{source: newSource(seed)}
	g.prelude(controlPrelude)
	for i := range 10 {
		g.function(form(g.IntN(int(forms))), i)
	}
	for f, names := range g.made {
		for _, n := range names {
			g.line("%s(%s)", [...]string{"run_plain", "run_driven", "run_driven", "run_async_gen"}[f], n)
		}
	}
	return g.b.String()
}

func (g *controlGen) function(f form, i int) {
	name := fmt.Sprintf("%s%d", formNames[f], i)
	g.form, g.budget, g.vars = f, 14+g.IntN(14), []string{"a", "b", "c", "d"}
	head := "def "
	if f == coroForm || f == asyncGenForm {
		head = "async def "
	}
	g.block(head+name+"(a, b):", func() {
		g.line("c, d = [0, 1, 2], {}")
		g.body(place{depth: 4}, 2+g.IntN(4))
		if f == genForm || f == asyncGenForm {
			g.line("yield %d", g.next())
		}
		if f != asyncGenForm {
			g.line("return %s", g.expr(1))
		}
	})
	g.line("")
	g.line("")
	g.made[f] = append(g.made[f], name)
}

func (g *controlGen) next() int { g.label++; return g.label }

// body writes n statements, at least one.
func (g *controlGen) body(p place, n int) {
	if p.depth <= 0 || g.budget <= 0 {
		g.simple(p)
		return
	}
	for range n {
		g.stmt(p)
	}
}

func (g *controlGen) inner(p place) place { p.depth--; return p }

func (g *controlGen) few() int { return 1 + g.IntN(3) }

func (g *controlGen) stmt(p place) {
	g.budget--
	if p.depth <= 1 || g.budget <= 0 || g.chance(35) {
		g.simple(p)
		return
	}
	in := g.inner(p)
	switch g.IntN(14) {
	case 0, 1:
		g.block("if "+g.expr(1)+":", func() { g.body(in, g.few()) })
		if g.chance(40) {
			g.block("elif "+g.cond()+":", func() { g.body(in, g.few()) })
		}
		if g.chance(50) {
			g.block("else:", func() { g.body(in, g.few()) })
		}
	case 2, 3:
		g.loop(in)
	case 4, 5, 6, 7, 8:
		g.try(in)
	case 9, 10:
		g.with(in)
	case 11:
		g.match(in)
	case 12:
		g.exceptStar(in)
	case 13:
		g.closure(in)
	}
}

func (g *controlGen) cond() string {
	return g.pick("t()", "t(3)", "not t()", "t() or "+g.expr(1), "t() and "+g.expr(1), g.expr(2))
}

func (g *controlGen) loop(in place) {
	in.loop = true
	v := g.pick(g.vars...)
	head := ""
	switch g.IntN(7) {
	case 0, 1:
		head = fmt.Sprintf("while t(3) and %s != 99:", g.expr(1))
	case 2:
		head = fmt.Sprintf("for %s in range(t(4)):", v)
	case 3:
		head = fmt.Sprintf("for %s in [%s]:", v, g.list(1+g.IntN(3), func() string { return g.expr(1) }))
	case 4:
		head = fmt.Sprintf("for %s, %s in enumerate(pair(%s, 5)):", v, g.pick(g.vars...), g.expr(1))
	case 5:
		if names := g.made[genForm]; len(names) > 0 {
			head = fmt.Sprintf("for %s in keep(%s(%s, 1)):", v, g.pick(names...), g.expr(0))
			break
		}
		fallthrough
	default:
		head = fmt.Sprintf("for %s in (x for x in range(t(4))):", v)
		if g.form >= coroForm {
			head = fmt.Sprintf("async for %s in AIter(t(4)):", v)
		}
	}
	out := in
	out.loop = false
	g.block(head, func() { g.body(in, g.few()) })
	if g.chance(40) {
		g.block("else:", func() { g.body(out, g.few()) })
	}
}

func (g *controlGen) try(in place) {
	g.block("try:", func() { g.body(in, g.few()) })
	handlers := g.IntN(3)
	h := in
	h.handler = true
	for i := range handlers {
		head := g.pick("except E1:", "except E1 as e:", "except (E2, E3) as e:", "except E3:", "except Exception as e:", "except (TypeError, NameError) as e:", "except GeneratorExit:")
		if g.chance(8) {
			head = fmt.Sprintf("except %s:", g.pick("maybe(0)", "(E1, pair(E3)[0])", "t() and E1 or E3"))
		}
		g.block(head, func() {
			if strings.HasSuffix(head, "GeneratorExit:") {
				g.line("log('exit')")
				g.line("raise")
				return
			}
			if strings.HasSuffix(head, "as e:") && g.chance(60) {
				g.line("log(desc(e))")
			}
			g.body(h, g.few())
		})
		_ = i
	}
	if handlers > 0 && g.chance(30) {
		g.block("else:", func() { g.body(in, g.few()) })
	}
	if handlers == 0 || g.chance(50) {
		g.block("finally:", func() { g.body(in, g.few()) })
	}
}

func (g *controlGen) with(in place) {
	item := func() string {
		as := ""
		if g.chance(50) {
			as = " as " + g.pick("a", "b", "c[0]", "d[%d]")
			if strings.Contains(as, "%d") {
				as = fmt.Sprintf(as, g.next())
			}
		}
		return fmt.Sprintf("(%d)%s", g.next(), as)
	}
	async := g.form >= coroForm && g.chance(60)
	cm, head := "CM", "with "
	if async {
		cm, head = "ACM", "async with "
	}
	items := cm + item()
	if g.chance(35) {
		items += ", " + cm + item()
	}
	g.block(head+items+":", func() { g.body(in, g.few()) })
}

func (g *controlGen) match(in place) {
	g.block(fmt.Sprintf("match %s:", g.pick("t(4)", "[a, t(3)]", g.expr(1), "(a, b)")), func() {
		g.block(g.pick("case 0:", "case 0 | 1:", "case [x, 0]:", "case [_, 1]:"), func() { g.body(in, g.few()) })
		g.block(g.pick("case int() as a if t():", "case [a, b]:", "case 2 if "+g.expr(1)+":", "case list():"), func() { g.body(in, g.few()) })
		if g.chance(60) {
			g.block("case _:", func() { g.body(in, g.few()) })
		}
	})
}

func (g *controlGen) exceptStar(in place) {
	star := in
	star.loop, star.noReturn, star.handler = false, true, true
	g.block("try:", func() {
		if g.chance(60) {
			g.line("if t(): raise ExceptionGroup(%q, [E1(%d), E3(%d)])", "g", g.next(), g.next())
		}
		g.body(in, g.few())
	})
	g.block(g.pick("except* E1 as e:", "except* E3:", "except* (E1, TypeError):"), func() { g.body(star, g.few()) })
	if g.chance(50) {
		g.block("except* Exception as e:", func() { g.body(star, g.few()) })
	}
	if g.chance(30) {
		g.block("else:", func() { g.body(in, g.few()) })
	}
	if g.chance(40) {
		g.block("finally:", func() { g.body(in, g.few()) })
	}
}

// closure writes a function inside the function, plain, and calls it.
func (g *controlGen) closure(in place) {
	v := g.pick("a", "b")
	g.block("def inner(x=t(3)):", func() {
		g.line("nonlocal %s", v)
		outer := g.form
		g.form = plainForm
		g.body(place{depth: min(in.depth, 2)}, g.few())
		g.form = outer
		g.line("%s = x", v)
		g.line("return %s", v)
	})
	g.line("%s = inner()", g.pick(g.vars...))
}

// simple writes a statement without a block of its own.
func (g *controlGen) simple(p place) {
	switch g.IntN(22) {
	case 0, 1:
		g.line("log(%d)", g.next())
	case 2, 3, 4:
		g.line("%s = %s", g.pick(g.vars...), g.expr(2))
	case 5:
		g.line("%s %s %s", g.pick("a", "b"), g.pick("+=", "-=", "*="), g.pick("1", "t(3)", g.expr(1)))
	case 6:
		g.line("c[%s] = %s", g.expr(1), g.expr(1))
	case 7:
		g.line("d[%s] = %s", g.pick("0", "'k'", "t(3)"), g.expr(1))
	case 8:
		g.line("a, b = %s, %s", g.expr(1), g.expr(1))
	case 9:
		g.line("c[0] %s %s", g.pick("+=", "-="), g.expr(1))
	case 10:
		g.line("%s", g.expr(2))
	case 11:
		g.line("log(a, b)")
	case 12:
		g.line("del %s", g.pick("a", "b", "c[0]", "d['k']"))
	case 13:
		g.line("assert %s, %s", g.cond(), g.expr(1))
	case 14, 15, 16:
		if p.loop && g.chance(70) {
			g.line("if t(): %s", g.pick("break", "continue"))
			return
		}
		if !p.noReturn {
			v := g.expr(1)
			if g.form == asyncGenForm {
				v = ""
			}
			g.line("if t(3) == 0: return %s", v)
			return
		}
		g.line("log(%d)", g.next())
	case 17:
		if p.loop && g.chance(30) {
			g.line("%s", g.pick("break", "continue"))
			return
		}
		if !p.noReturn && g.chance(30) {
			v := g.expr(1)
			if g.form == asyncGenForm {
				v = ""
			}
			g.line("return %s", v)
			return
		}
		g.line("log(%d)", g.next())
	case 18, 19:
		if p.handler && g.chance(50) {
			g.line("%s", g.pick("raise", "if t(): raise"))
			return
		}
		g.line("%sraise %s(%d)%s", g.pick("if t(3) == 0: ", "if t(3) == 0: ", "if t(): ", ""), g.pick("E1", "E2", "E3"), g.next(), g.pick("", "", " from None", fmt.Sprintf(" from E3(%s)", g.expr(0))))
	case 20:
		g.line("%s = [%s for x in range(t(3))]", g.pick("a", "b"), g.pick("x", "t(3)", "maybe(x)", "x + 1"))
	case 21:
		g.line("maybe(%d)", g.next())
	}
}

// expr writes an expression with places to suspend in it.
func (g *controlGen) expr(depth int) string {
	if depth <= 0 || g.chance(25) {
		return g.atom()
	}
	x := func() string { return g.expr(depth - 1) }
	switch g.IntN(12) {
	case 0, 1:
		return fmt.Sprintf("(%s %s %s)", x(), g.pick("==", "!=", "==", "!=", "+", "<"), x())
	case 2:
		return fmt.Sprintf("[%s]", g.list(1+g.IntN(3), x))
	case 3:
		return fmt.Sprintf("(%s if %s else %s)", x(), x(), x())
	case 4:
		return fmt.Sprintf("(%s %s %s)", x(), g.pick("and", "or"), x())
	case 5:
		return fmt.Sprintf("pair(%s, %s)", x(), x())
	case 6:
		return fmt.Sprintf("f'{ %s}-{ %s!r}'", x(), x())
	case 7:
		return fmt.Sprintf("{%s: %s}", g.pick("1", "'k'", "t(3)"), x())
	case 8:
		return fmt.Sprintf("pair(%s, *[%s], k=%s)", x(), x(), x())
	case 9:
		return fmt.Sprintf("[%s, %s][%s]", x(), x(), g.pick("0", "1", "t()", x()))
	}
	return g.suspend()
}

func (g *controlGen) atom() string {
	switch g.IntN(7) {
	case 0:
		return fmt.Sprint(g.IntN(5))
	case 1, 2:
		return g.pick("a", "b", "a", "b", "c", "d", "c[0]")
	case 3:
		return "t(5)"
	case 4:
		return fmt.Sprintf("maybe(%d)", g.next())
	}
	return g.suspend()
}

// suspend writes what gives way in the form being written.
func (g *controlGen) suspend() string {
	wait := func() string {
		if names := g.made[coroForm]; len(names) > 0 && g.chance(25) {
			return fmt.Sprintf("(await keep(%s(%s, 2)))", g.pick(names...), g.pick("0", "1", "a"))
		}
		return fmt.Sprintf("(await P(%d))", g.next())
	}
	yield := func() string { return fmt.Sprintf("(yield %d)", g.next()) }
	switch g.form {
	case genForm:
		if names := g.made[genForm]; len(names) > 0 && g.chance(25) {
			return fmt.Sprintf("(yield from keep(%s(%s, 2)))", g.pick(names...), g.pick("0", "1", "a"))
		}
		return yield()
	case coroForm:
		return wait()
	case asyncGenForm:
		if g.chance(50) {
			return yield()
		}
		return wait()
	}
	if names := g.made[plainForm]; len(names) > 0 && g.chance(25) {
		return fmt.Sprintf("%s(%s, 2)", g.pick(names...), g.pick("0", "1", "a"))
	}
	return fmt.Sprintf("maybe(%d)", g.next())
}
