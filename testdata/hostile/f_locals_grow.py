# stopped by: any
# A frame's variables that are given ever more names.
import sys
def f():
    loc = sys._getframe().f_locals
    i = 0
    while True:
        i += 1
        loc["n%d" % i] = str(i) * 100
f()
