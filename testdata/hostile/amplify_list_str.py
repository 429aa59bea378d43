# stopped by: any
# Characters as objects.
list("\u1234" * 10000000)
