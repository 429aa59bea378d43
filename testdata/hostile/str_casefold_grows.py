# stopped by: memory
s = "\u0390" * 1000
while True:
    s = s.casefold() + "\u0390" * len(s)
