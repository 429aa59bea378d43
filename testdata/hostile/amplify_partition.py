# stopped by: any
# Pieces.
s = "ab" * 5000000
l = []
while s:
    a, b, s = s.partition("b")
    l.append(a)
