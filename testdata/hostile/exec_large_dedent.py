# stopped by: any
# Blocks without end.
exec("if 1:\n  x\n" * 2000000)
