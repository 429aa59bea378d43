# stopped by: any
# A match of very many cases.
exec("match 1:\n" + " case [1, *_]: pass\n" * 500000)
