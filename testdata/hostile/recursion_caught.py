# stopped by: steps
# Recurses, catches, recurses.
def f():
    f()
while True:
    try:
        f()
    except RecursionError:
        pass
