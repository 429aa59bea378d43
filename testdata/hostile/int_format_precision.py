# stopped by: memory
# A precision of a billion.
"%.1000000000f" % 1.5
