# stopped by: any
# Exceptions with causes and contexts that branch are formatted.
import traceback
e = ValueError("x")
for i in range(100):
    f = ValueError("y" * 100)
    f.__cause__ = e
    f.__context__ = e
    g = ExceptionGroup("g", [e, f, f])
    g.__cause__ = f
    e = g
while True:
    len("".join(traceback.format_exception(e)))
