# stopped by: memory
# Lists of lists of lists.
l = [0] * 1000
while True:
    l = [l[:] for _ in range(1000)]
