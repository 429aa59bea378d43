# stopped by: any
# Very many elif clauses.
exec("if 0:\n    pass\n" + "elif 0:\n    pass\n" * 20_000)
