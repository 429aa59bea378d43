# stopped by: sealed
# Makes code objects by hand.
def f():
    pass
try:
    type(f.__code__)(0, 0, 0, 0, 0, 0, b"\x64\x00\x53\x00" * 100, (), (), (), "f", "f", "f", 1, b"", b"")
    print("ESCAPED")
except BaseException:
    pass
try:
    f.__code__ = f.__code__.replace(co_code=b"\xff" * 1000)
    f()
except BaseException:
    pass
