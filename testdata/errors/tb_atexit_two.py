import atexit

def first():
    raise ValueError("first")

def second(x):
    return x.nothing

atexit.register(first)
atexit.register(second, 5)
print("body")
