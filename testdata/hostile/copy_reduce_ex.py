# stopped by: any
# __reduce_ex__ that answers with more to copy.
import copy
class A:
    def __reduce_ex__(self, p):
        return A, (), {"x": A()}
while True:
    try:
        copy.deepcopy(A())
    except RecursionError:
        pass
