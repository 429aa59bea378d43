# stopped by: any
# Text out of an iterator.
"".join("x" * 100 for i in iter(int, 1))
