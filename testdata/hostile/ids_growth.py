# stopped by: memory
# Asks for the ids of ever new objects and keeps them.
l = []
while True:
    o = [id([])]
    id(o)
    l.append(o)
