# stopped by: any
# A very long chain of subscripts.
eval("a" + "[0]" * 200_000)
