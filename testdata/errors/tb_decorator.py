import functools
def deco(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        try:
            return fn(*args, **kwargs)
        finally:
            print("leaving", fn.__name__)
    return wrapper
@deco
@deco
def work(a, *, b):
    return a[b]
work({}, b="k")
