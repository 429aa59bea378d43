# stopped by: memory
# A dict that grows for ever.
d = {}
i = 0
while True:
    d[i] = i
    i += 1
