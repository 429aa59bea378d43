try:
    raise ExceptionGroup("one", [ValueError(1)])
except ExceptionGroup as e:
    raise ExceptionGroup("two", [TypeError(2), e]) from e
