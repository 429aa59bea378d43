# stopped by: any
# Contexts without end.
import contextvars
v = contextvars.ContextVar("v")
kept = []
while True:
    v.set("x" * 1000)
    kept.append(contextvars.copy_context())
