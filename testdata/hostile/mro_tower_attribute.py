# stopped by: any
# Looks for an attribute through a tower of classes.
C = object
for _ in range(500):
    C = type("C", (C,), {})
c = C()
i = 0
while True:
    hasattr(c, "a%d" % i)
    i += 1
