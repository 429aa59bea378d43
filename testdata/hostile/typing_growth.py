# stopped by: memory
# Generic aliases without end.
l = [int]
while True:
    l.append(list[l[-1]])
