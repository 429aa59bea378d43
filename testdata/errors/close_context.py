# GeneratorExit has what the closing code handles as its context.
import contextlib


def show(e, depth=0):
    while e:
        print(" " * depth, type(e).__name__, e, e.__suppress_context__)
        e, depth = e.__context__, depth + 1


def g(fails):
    try:
        yield 1
    finally:
        if fails:
            raise KeyError("k")


for fails in (False, True):
    for how in ("finally", "except", "plain"):
        x = g(fails)
        next(x)
        try:
            if how == "finally":
                try:
                    raise ValueError("v")
                finally:
                    x.close()
            elif how == "except":
                try:
                    raise ValueError("v")
                except ValueError:
                    x.close()
                    raise TypeError("t")
            else:
                x.close()
                raise TypeError("t")
        except BaseException as e:
            print(fails, how)
            show(e)


def handling():
    try:
        raise IndexError("i")
    except IndexError:
        try:
            yield 1
        finally:
            raise KeyError("k")


class Once:
    def __await__(self):
        yield 1


async def waiting():
    try:
        await Once()
    finally:
        raise KeyError("k")


for x in (handling(), waiting()):
    x.send(None)
    try:
        try:
            raise ValueError("v")
        except ValueError:
            x.close()
    except KeyError as e:
        show(e)


@contextlib.contextmanager
def twice(n):
    try:
        yield n
        yield 2
    finally:
        raise KeyError(n)


try:
    with twice(1), twice(2):
        pass
except KeyError as e:
    show(e)
