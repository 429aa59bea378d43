# stopped by: memory
# One object with ever more attributes.
class C:
    pass
c = C()
i = 0
while True:
    setattr(c, "a" + str(i), i)
    i += 1
