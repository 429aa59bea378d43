# stopped by: memory
import contextvars
v = contextvars.ContextVar("v")
t = None
while True:
    t = v.set((t, bytes(100)))
