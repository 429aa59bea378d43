# stopped by: any
# Billion laughs.
import string
t = "$a" * 10
while True:
    t = string.Template(t).substitute(a=t)
