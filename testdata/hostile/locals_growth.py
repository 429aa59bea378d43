# stopped by: any
# Locals.
def f():
    x = [0] * 1000
    return locals()
kept = []
while True:
    kept.append(f())
