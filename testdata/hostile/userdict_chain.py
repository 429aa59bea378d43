# stopped by: any
# Dictionaries of dictionaries.
import collections
m = {}
for i in range(100000):
    d = collections.UserDict()
    d.data = m
    m = d
m.get(1)
