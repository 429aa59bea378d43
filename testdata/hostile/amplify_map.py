# stopped by: any
# Lists out of a map.
list(map(lambda x: [x], range(10000000)))
