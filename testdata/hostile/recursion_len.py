# stopped by: depth
# A __len__ that asks itself.
class L:
    def __len__(self):
        return len(self)
len(L())
