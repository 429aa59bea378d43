# stopped by: any
# A sequence whose length is made up, taken apart by a pattern.
import collections.abc
class Lies(collections.abc.Sequence):
    def __len__(self):
        return 1 << 40
    def __getitem__(self, i):
        return i
match Lies():
    case [a, *rest, b]:
        pass
