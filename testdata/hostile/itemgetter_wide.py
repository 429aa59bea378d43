# stopped by: any
# A getter of millions of items.
import operator
f = operator.itemgetter(*[0] * 10**6)
kept = []
while True:
    kept.append(f([1]))
