src = "def inner(x):\n    return x.attr\ninner(3)\n"
exec(compile(src, "virtual.py", "exec"))
