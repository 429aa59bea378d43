# stopped by: steps
# A comprehension that never gives an item.
[x for x in iter(int, 1) if x]
