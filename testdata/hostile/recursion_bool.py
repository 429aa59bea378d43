# stopped by: depth
# A __bool__ that asks itself.
class B:
    def __bool__(self):
        return bool(self)
bool(B())
