# stopped by: depth
import copy
class C:
    def __copy__(self):
        return copy.copy(self)
copy.copy(C())
