# stopped by: any
import copy
class A:
    def __reduce_ex__(self, p): return (copy.copy, (self,))
copy.copy(A())
