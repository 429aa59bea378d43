try:
    raise ExceptionGroup("a", [ValueError(1)])
except ExceptionGroup:
    raise KeyError("b")
