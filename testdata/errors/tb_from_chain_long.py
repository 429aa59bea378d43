def a(): raise ValueError("a")
def b():
    try: a()
    except ValueError as e: raise TypeError("b") from e
def c():
    try: b()
    except TypeError: raise KeyError("c")
def d():
    try: c()
    except KeyError as e:
        raise OSError(2, "gone", "file.txt") from e
d()
