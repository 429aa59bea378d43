# stopped by: any
# Very many context managers.
exec("with " + ",".join(["a"] * 1000000) + ": pass")
