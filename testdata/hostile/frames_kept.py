# stopped by: memory
# Every call's frame is kept, with a large variable of its own.
import sys

kept = []


def f(n):
    text = "x" * 100_000 + str(n)
    kept.append(sys._getframe())


n = 0
while True:
    f(n)
    n += 1
