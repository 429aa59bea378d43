# stopped by: any
# A source text that is one name of many scripts.
exec("\u01c4" * 5000000 + " = 1")
