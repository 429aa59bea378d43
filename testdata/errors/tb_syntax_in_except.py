try:
    1 / 0
except ZeroDivisionError:
    exec("a b c")
