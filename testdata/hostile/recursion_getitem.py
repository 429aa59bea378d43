# stopped by: depth
# A __getitem__ that asks itself.
class G:
    def __getitem__(self, i):
        return self[i]
G()[0]
