# stopped by: any
# A very long chain of attributes.
eval("a" + ".b" * 200_000)
