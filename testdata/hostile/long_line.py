# stopped by: any
# A line of ten million characters.
eval("'" + "a" * 10_000_000 + "'")
