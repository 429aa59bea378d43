# stopped by: any
# A module of very many functions.
exec("def f(): return 1\n" * 1000000)
