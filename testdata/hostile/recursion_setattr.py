# stopped by: depth
# A __setattr__ that sets.
class S:
    def __setattr__(self, name, value):
        self.x = value
S().x = 1
