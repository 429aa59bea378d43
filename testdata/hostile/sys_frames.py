# stopped by: any
# Frames that are kept.
import sys
kept = []
def f(n):
    kept.append(sys._getframe())
    if n:
        f(n - 1)
while True:
    f(900)
