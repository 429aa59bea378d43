# stopped by: memory
# Objects with attributes, kept.
class C:
    def __init__(self):
        self.a, self.b, self.c = 1, 2, 3
l = []
while True:
    l.append(C())
