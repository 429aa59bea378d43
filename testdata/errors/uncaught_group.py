# An exception group that nobody caught.
def fail(n):
    raise ValueError(n)


def collect():
    errors = []
    for n in range(2):
        try:
            fail(n)
        except ValueError as e:
            errors.append(e)
    try:
        {}["k"]
    except KeyError as e:
        try:
            raise TypeError("with context")
        except TypeError as t:
            errors.append(ExceptionGroup("nested", [t, OSError("never raised")]))
    raise ExceptionGroup("several", errors)


collect()
