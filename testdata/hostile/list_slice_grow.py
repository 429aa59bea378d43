# stopped by: memory
# Grows by slice assignment.
l = [1]
while True:
    l[len(l):] = l
