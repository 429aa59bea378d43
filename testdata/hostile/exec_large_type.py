# stopped by: any
# A type statement of very many parameters.
exec("type X[" + ",".join("T%d" % i for i in range(500000)) + "] = int")
