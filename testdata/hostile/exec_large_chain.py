# stopped by: any
# A chain of assignments.
exec("a = " * 2000000 + "1")
