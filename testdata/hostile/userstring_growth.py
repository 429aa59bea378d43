# stopped by: any
# Strings of classes in Python that double.
import collections
s = collections.UserString("x")
while True:
    s = s + s
    s.upper()
