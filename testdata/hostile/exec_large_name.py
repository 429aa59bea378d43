# stopped by: any
# A source text that is one name.
exec("a" * 30000000 + " = 1")
