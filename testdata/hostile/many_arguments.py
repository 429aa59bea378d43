# stopped by: any
# A function of a hundred thousand parameters.
exec("def f(" + ",".join("a%d" % i for i in range(100_000)) + "): pass")
