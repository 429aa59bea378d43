def f():
    try:
        raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(5)])])
    except* ValueError as e:
        raise
f()
