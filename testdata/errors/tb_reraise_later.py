def f():
    try:
        1 / 0
    except ZeroDivisionError as e:
        return e
e = f()
def g():
    raise e
try:
    g()
except ZeroDivisionError:
    pass
raise e
