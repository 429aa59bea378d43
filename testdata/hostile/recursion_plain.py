# stopped by: depth
# A function that calls itself.
def f():
    return f()
f()
