from contextvars import ContextVar
v = ContextVar("v")
v.get()
