# stopped by: any
# eval of a wide text.
eval("[" + "[]," * 2000000 + "]")
