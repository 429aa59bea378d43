# stopped by: any
# Indents that get deeper for ever.
n = 10
while True:
    n += 1
    try:
        exec("".join("%sif 1:\n" % (" " * i) for i in range(n)) + " " * n + "pass")
    except (SyntaxError, MemoryError, RecursionError):
        n = 10
