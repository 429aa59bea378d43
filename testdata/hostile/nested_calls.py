# stopped by: refused
# A very long chain of calls.
eval("a" + "()" * 200_000)
