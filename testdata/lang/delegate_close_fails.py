# A delegate whose attributes cannot be looked up.
import sys


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        1 / 0


def g():
    yield from Broken()


gi = g()
print(next(gi))
try:
    gi.send(1)
except ZeroDivisionError:
    print("send")
sys.unraisablehook = lambda u: print("unraisable", u.exc_type, u.err_msg, type(u.object))
gj = g()
print(next(gj))
gj.close()
print("closed")
