# stopped by: any
import pickle, itertools
class A:
    def __reduce__(self):
        return A, (), None, itertools.repeat(1)
pickle.dumps(A())
