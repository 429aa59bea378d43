# stopped by: any
# Keys out of a range.
dict.fromkeys(range(10000000))
