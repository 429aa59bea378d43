# stopped by: any
# Context variables without end.
import contextvars
kept = []
while True:
    v = contextvars.ContextVar("v")
    v.set(1)
    kept.append(v)
