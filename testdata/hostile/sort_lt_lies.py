# stopped by: steps
# Sorts objects that answer at random, again and again.
class X:
    n = 0
    def __lt__(self, other):
        X.n += 1
        return X.n % 3 == 0
while True:
    sorted([X() for _ in range(100)])
