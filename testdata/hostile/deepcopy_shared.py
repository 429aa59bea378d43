# stopped by: any
# deepcopy of endless copies.
import copy
class C:
    def __deepcopy__(self, memo):
        return copy.deepcopy(C(), memo)
copy.deepcopy(C())
