# stopped by: any
import traceback, sys
def f(n, x='y' * 10000):
    if n: return f(n - 1)
    1 / 0
while True:
    try: f(500)
    except ZeroDivisionError as e: traceback.TracebackException.from_exception(e, capture_locals=True)
