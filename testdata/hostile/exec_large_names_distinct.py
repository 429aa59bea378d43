# stopped by: any
# A module of very many names.
exec(";".join("a%d=1" % i for i in range(1000000)))
