try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
except* ValueError as e:
    raise RuntimeError("in handler")
except* TypeError as e:
    raise RuntimeError("second") from e
