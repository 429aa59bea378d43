# stopped by: any
# A list literal of half a million numbers.
eval("[" + "1," * 500_000 + "]")
