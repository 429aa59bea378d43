# stopped by: steps
# An iterator object that never ends, in a for loop.
class I:
    def __iter__(self):
        return self
    def __next__(self):
        return 1
for x in I():
    pass
