# stopped by: any
# Functions within functions, with names from all of them.
n = 1
while True:
    n = n % 60 + 1
    lines = ["%sdef f%d(a%d):" % (" " * i, i, i) for i in range(n)]
    body = " " * n + "return " + "+".join("a%d" % i for i in range(n))
    try:
        exec("\n".join(lines) + "\n" + body)
    except (SyntaxError, IndentationError):
        pass
