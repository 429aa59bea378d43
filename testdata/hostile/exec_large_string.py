# stopped by: any
# A source text that is one string.
exec("'" + "x" * 30000000 + "'")
