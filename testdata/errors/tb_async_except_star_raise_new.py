try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
except* ValueError:
    raise RuntimeError("new one")
except* TypeError as e:
    raise RuntimeError("newer") from e
