# stopped by: any
# A very long sum.
eval("1" + "+1" * 200_000)
