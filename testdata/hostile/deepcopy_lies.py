# stopped by: any
import copy
class A:
    def __deepcopy__(self, memo):
        memo[len(memo)] = 'x' * 100000
        return copy.deepcopy([A(), A()], memo)
copy.deepcopy(A())
