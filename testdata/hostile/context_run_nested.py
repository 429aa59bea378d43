# stopped by: depth
import contextvars
def f():
    contextvars.copy_context().run(f)
f()
