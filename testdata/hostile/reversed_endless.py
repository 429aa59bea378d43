# stopped by: steps
# all over reversed of a sequence of 10 ** 15.
class S:
    def __len__(self):
        return 10 ** 15
    def __getitem__(self, i):
        return 1
all(reversed(S()))
