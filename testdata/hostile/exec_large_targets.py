# stopped by: any
# Very many targets.
exec(",".join(["a"] * 2000000) + " = b")
