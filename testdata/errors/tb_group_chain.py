def leaf(n):
    raise ValueError(f"leaf {n}")

def make(n):
    try:
        leaf(n)
    except ValueError as e:
        e.add_note(f"note {n}")
        return e

def outer():
    try:
        raise ExceptionGroup("inner", [make(1), make(2)])
    except ExceptionGroup as g:
        raise RuntimeError("wrapped") from ExceptionGroup("outer", [g, make(3)])

try:
    outer()
except RuntimeError as e:
    e.add_note("top note")
    raise KeyError("last")
