# stopped by: any
# A very long comparison.
eval("1" + "<1" * 200_000)
