# stopped by: refused
# Lambdas in lambdas.
eval("lambda: " * 100_000 + "1")
