# stopped by: memory
# Concatenation by way of operator, for ever.
import operator
l = [1, 2]
while True:
    l = operator.concat(l, l)
