# stopped by: memory
# Appends to the list it loops over.
l = [1]
for x in l:
    l.append(x)
