# stopped by: refused
# Very deep indentation.
exec("".join(" " * i + "if 1:\n" for i in range(500)) + " " * 500 + "pass")
