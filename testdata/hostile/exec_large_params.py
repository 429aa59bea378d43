# stopped by: any
# A function of very many parameters.
exec("def f(" + ",".join("a%d" % i for i in range(1000000)) + "): pass")
