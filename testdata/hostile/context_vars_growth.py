# stopped by: memory
# Contexts that grow.
import contextvars
l = []
while True:
    v = contextvars.ContextVar("v")
    v.set("x" * 100)
    l.append(contextvars.copy_context())
