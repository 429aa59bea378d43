src = "def boom():\n    return undefined_thing + 1\n"
exec(compile(src, "not_there.py", "exec"))
boom()
