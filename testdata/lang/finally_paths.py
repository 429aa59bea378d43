# Every way into a finally block, and every way out of it, in functions, generators and coroutines: each block
# runs once, the last way out wins.
log = []


def desc(e):
    s = f"{type(e).__name__}{e.args}"
    return s + " in " + desc(e.__context__) if e.__context__ is not None else s


class Y:
    def __await__(self):
        return (yield)


BODY = """
{head} f():
    for i in range(2):
        try:
            try:
                log.append("body")
                {wait}
                {a}
            finally:
                log.append("inner")
                {wait}
                {b}
            log.append("between")
        finally:
            log.append("outer")
            {wait}
            {c}
        log.append("after")
    return "end"
"""
WAYS = ["pass", "return 'r{n}'", "break", "continue", "raise ValueError({n})", "log.append([][{n}])"]
FORMS = {"plain": ("def", "pass"), "gen": ("def", "yield"), "coro": ("async def", "await Y()")}


def run(form, a, b, c):
    head, wait = FORMS[form]
    names = {"log": log, "Y": Y}
    exec(BODY.format(head=head, wait=wait, a=WAYS[a].format(n=1), b=WAYS[b].format(n=2), c=WAYS[c].format(n=3)), names)
    log.clear()
    try:
        r = names["f"]()
        if form != "plain":
            for _ in range(20):
                r.send(None)
    except StopIteration as e:
        r = e.value
    except Exception as e:
        r = desc(e)
    return f"{r} {log}"


for a in range(len(WAYS)):
    for b in range(len(WAYS)):
        for c in range(len(WAYS)):
            plain = run("plain", a, b, c)
            print(a, b, c, plain)
            for form in ("gen", "coro"):
                got = run(form, a, b, c)
                if got != plain:
                    print("  ", form, got)


# the same with exceptions thrown in at each stop
def thrown(form, a, b, c, at):
    head, wait = FORMS[form]
    names = {"log": log, "Y": Y}
    exec(BODY.format(head=head, wait=wait, a=WAYS[a].format(n=1), b=WAYS[b].format(n=2), c=WAYS[c].format(n=3)), names)
    log.clear()
    r = names["f"]()
    out = ""
    try:
        for n in range(20):
            if n == at:
                r.throw(KeyError("thrown"))
            else:
                r.send(None)
    except StopIteration as e:
        out = e.value
    except Exception as e:
        out = desc(e)
    return f"{out} {log}"


for a in (0, 1, 4):
    for b in (0, 1, 3, 4):
        for c in (0, 1, 2, 4):
            for at in (1, 2, 3):
                gen = thrown("gen", a, b, c, at)
                coro = thrown("coro", a, b, c, at)
                print(a, b, c, at, gen, "" if gen == coro else f"coro {coro}")


# a finally block with a try of its own: what goes wrong in it must not lead into it once more
NESTED = """
{head} f():
    try:
        try:
            log.append("body")
            {wait}
            {a}
        finally:
            log.append("inner")
            {b}
    except KeyError as e:
        log.append("handler")
        {wait}
        raise
    finally:
        log.append("outer")
        try:
            {wait}
            {c}
        except IndexError:
            log.append("index")
            {wait}
            1 / 0
        else:
            log.append("else")
        finally:
            log.append("last")
            {wait}
            {d}
    return "end"
"""
WAYS = ["pass", "return 'r{n}'", "raise KeyError({n})", "log.append([][{n}])"]
for a in range(4):
    for b in range(4):
        for c in range(4):
            for d in range(3):
                results = []
                for form in FORMS:
                    head, wait = FORMS[form]
                    names = {"log": log, "Y": Y}
                    exec(NESTED.format(head=head, wait=wait, a=WAYS[a].format(n=1), b=WAYS[b].format(n=2), c=WAYS[c].format(n=3), d=WAYS[d].format(n=4)), names)
                    log.clear()
                    try:
                        r = names["f"]()
                        if form != "plain":
                            for _ in range(20):
                                r.send(None)
                    except StopIteration as e:
                        r = e.value
                    except Exception as e:
                        r = desc(e)
                    results.append(f"{r} {log}")
                print(a, b, c, d, *dict.fromkeys(results))
