# stopped by: any
# A line of very many tabs and form feeds.
while True:
    try:
        exec("if 1:\n" + "\t\f" * 500_000 + "x = 1\n")
    except (SyntaxError, MemoryError):
        pass
