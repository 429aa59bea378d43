# stopped by: any
# Trace and profile functions that install each other.
import sys
def trace(*a):
    try:
        sys.setprofile(trace)
        sys.settrace(trace)
    except Exception:
        pass
    return trace
trace()
def f(n):
    return f(n - 1) if n else 0
while True:
    f(50)
