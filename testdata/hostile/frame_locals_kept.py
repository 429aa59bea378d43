# stopped by: any
import sys
l = []
def f(x):
    l.append(sys._getframe().f_locals)
    return sys._getframe()
while True: l.append(f('x' * 1000))
