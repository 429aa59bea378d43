# stopped by: any
# A source text of empty lines.
exec("\n" * 30000000)
