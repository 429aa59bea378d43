# stopped by: any
# Comprehensions in comprehensions.
x = [[[[[0 for a in range(1000)] for b in range(1000)] for c in range(1000)] for d in range(1000)] for e in range(1000)]
