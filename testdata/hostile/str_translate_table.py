# stopped by: any
# A table that answers for ever.
class T:
    def __getitem__(self, i):
        return "x" * 1000 if i % 2 else "a" * i
s = "ab" * 1000
while True:
    s = s.translate(T())
