# stopped by: memory
class S:
    def __getitem__(self, i):
        return i
a, *b = S()
