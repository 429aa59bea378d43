# stopped by: memory
# Keeps the parts of a string, again and again.
l = []
s = "a," * 100_000
while True:
    l.append(s.split(","))
