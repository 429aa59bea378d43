def a():
    try:
        b()
    except Exception as e:
        raise TypeError("a") from e

def b():
    try:
        c()
    except Exception:
        raise ValueError("b")

def c():
    try:
        raise KeyError("c")
    except KeyError as e:
        raise OSError(2, "No such file", "name") from None

a()
