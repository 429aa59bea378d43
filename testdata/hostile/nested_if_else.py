# stopped by: any
# A very long conditional expression.
eval("1 if 1 else " * 100_000 + "1")
