# stopped by: any
# A class of a million attributes.
t = type("T", (), {"a%d" % i: i for i in range(10**6)})
