# stopped by: any
# A global statement of very many names.
exec("def f():\n global " + ",".join("a%d" % i for i in range(1000000)))
