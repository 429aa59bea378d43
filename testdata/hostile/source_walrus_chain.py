# stopped by: any
# Comprehensions in comprehensions.
s = "0"
while True:
    s = "[x for x in [%s] if x]" % s
    try:
        eval(s)
    except (MemoryError, RecursionError, SyntaxError):
        s = "0"
