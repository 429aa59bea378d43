# stopped by: any
# Copies that copy.
import copy
class C:
    def __reduce_ex__(self, p):
        return copy.copy(self)
copy.copy(C())
