# stopped by: memory
# A tower of subclasses.
C = object
while True:
    C = type("C", (C,), {})
