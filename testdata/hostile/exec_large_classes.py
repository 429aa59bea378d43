# stopped by: any
# A module of very many classes.
exec("class C: x = 1\n" * 500000)
