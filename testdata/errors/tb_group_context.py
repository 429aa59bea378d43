try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ExceptionGroup("eg", [ValueError(1)])
except ExceptionGroup as e:
    e.add_note("noted")
    e.exceptions[0].add_note("inner note")
    raise TypeError("after") from e
