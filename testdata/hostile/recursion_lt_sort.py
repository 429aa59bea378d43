# stopped by: depth
# A comparison that sorts.
class L:
    def __lt__(self, other):
        return sorted([self, other])
sorted([L(), L()])
