# stopped by: memory
l = []
def f(x): raise ValueError(x)
while True:
    try: f('y' * 1000)
    except ValueError as e: l.append(e.__traceback__)
