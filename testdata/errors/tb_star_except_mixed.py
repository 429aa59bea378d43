def f():
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3, "x")])

try:
    f()
except* ValueError:
    raise RuntimeError("from handler")
except* OSError as e:
    raise
