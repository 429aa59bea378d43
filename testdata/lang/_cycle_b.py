import _cycle_a
print("a is half made:", hasattr(_cycle_a, "done"))
try:
    from _cycle_a import done
except ImportError as e:
    print(str(e).partition(" (")[0])
name = "b"
