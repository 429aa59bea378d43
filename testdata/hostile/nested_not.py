# stopped by: refused
# A very long chain of not.
eval("not " * 200_000 + "1")
