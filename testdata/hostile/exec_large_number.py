# stopped by: any
# A source text that is one number.
exec("1" * 10000000)
