# stopped by: memory
# Appends for ever.
l = []
while True:
    l.append(None)
