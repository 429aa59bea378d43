# stopped by: any
# The text of a structure that is small and long to print.
x = []
for i in range(100):
    x = [x, x]
repr(x)
