# stopped by: any
import contextlib
def f():
    with contextlib.suppress(ValueError), contextlib.nullcontext(), contextlib.redirect_stdout(None):
        f()
f()
