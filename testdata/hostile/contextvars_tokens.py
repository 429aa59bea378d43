# stopped by: any
# Tokens of variables that refer to tokens.
import contextvars
v = contextvars.ContextVar("v")
t = None
while True:
    t = v.set((t, "x" * 100))
