# stopped by: any
# A context run inside a context.
import contextvars
def f():
    contextvars.copy_context().run(f)
f()
