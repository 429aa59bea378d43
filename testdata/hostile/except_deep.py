# stopped by: any
# Tuples of exceptions in tuples.
t = ValueError
for i in range(300000):
    t = (t,)
try:
    1 / 0
except t:
    pass
