# stopped by: any
# Comparison of what is small and long to compare.
x, y = [], []
for i in range(100):
    x, y = [x, x], [y, y]
x == y
