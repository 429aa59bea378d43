def deco(arg):
    raise RuntimeError(f"bad argument {arg!r}")
@deco(
    "x")
def f():
    pass
