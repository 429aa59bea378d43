# stopped by: any
# A trace function that calls.
import sys
def t(f, e, a):
    while True:
        pass
sys.settrace(t)
def f():
    pass
f()
while True:
    pass
