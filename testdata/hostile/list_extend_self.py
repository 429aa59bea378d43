# stopped by: memory
# A list that is extended by itself while it grows.
l = [1]
while True:
    l.extend(l)
