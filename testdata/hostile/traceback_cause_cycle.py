# stopped by: any
# Exceptions that caused each other, printed.
import traceback
a, b = ValueError("a"), TypeError("b")
a.__cause__, b.__cause__ = b, a
a.__context__, b.__context__ = b, a
for i in range(10):
    traceback.format_exception(a)
g = ExceptionGroup("g", [a, b])
a.__cause__ = g
traceback.format_exception(g)
while True:
    traceback.TracebackException.from_exception(g, compact=True).format()
