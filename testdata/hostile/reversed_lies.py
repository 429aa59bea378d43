# stopped by: steps
class S:
    def __len__(self):
        return 10 ** 15
    def __getitem__(self, i):
        return i
for x in reversed(S()):
    pass
