# A forgotten await: the warning comes with the exception, at its line.
async def f():
    return 1


class A:
    async def go(self):
        return 5


def report(work):
    try:
        work()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


report(lambda: f() + 1)
report(lambda: len(f()))
report(lambda: f()[0])
report(lambda: f()())
report(lambda: 1 in f())
report(lambda: f"{f():>10}")
report(lambda: list(f()))
report(lambda: print(*f()))
report(lambda: A().go() > 3)


def unpacks():
    a, b = f()


def opens():
    with f():
        pass


def argument(x):
    return x + 1


report(unpacks)
report(opens)
kept = f()
report(lambda: kept + 1)
kept.close()
argument(
    f())
