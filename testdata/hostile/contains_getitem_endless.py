# stopped by: steps
class S:
    def __getitem__(self, i):
        return i
-1 in S()
