try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2), KeyError(3), ExceptionGroup("n", [ValueError(4), OSError(5)])])
except* ValueError as e:
    print("values", e.exceptions)
except* KeyError:
    pass
