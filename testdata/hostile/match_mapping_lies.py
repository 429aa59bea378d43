# stopped by: any
# A mapping without an end, of which a pattern wants the rest.
import collections.abc
import itertools
class Lies(collections.abc.Mapping):
    def __len__(self):
        return 1
    def __iter__(self):
        return itertools.count()
    def __getitem__(self, key):
        return key
    def get(self, key, default=None):
        return key
    def keys(self):
        return itertools.count()
match Lies():
    case {1: a, **rest}:
        pass
