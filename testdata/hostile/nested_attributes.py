# stopped by: refused
# A very long chain of attributes.
eval("a" + ".b" * 200_000)
