# stopped by: steps
# Each level recurses twice when the depth is reached: 2 ** 1000 calls.
def f():
    try:
        f()
    except RecursionError:
        pass
    f()
try:
    f()
except RecursionError:
    pass
while True:
    try:
        f()
    except RecursionError:
        pass
