# stopped by: memory
# A width through *.
"%*d" % (2_000_000_000, 1)
