# stopped by: any
# A separator that is large.
print(*range(100000), sep="x" * 100000)
