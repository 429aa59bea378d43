# stopped by: refused
# Source text with very deep parentheses.
eval("(" * 100_000 + ")" * 100_000)
