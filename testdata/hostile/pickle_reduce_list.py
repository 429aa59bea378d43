# stopped by: any
# A reduction that lists items without end.
import pickle, itertools
class C(list):
    def __reduce__(self):
        return list, (), None, itertools.repeat(1)
pickle.dumps(C())
