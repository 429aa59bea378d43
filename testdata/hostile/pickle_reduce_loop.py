# stopped by: any
# An object whose reduction never ends.
import pickle
class C:
    def __reduce__(self):
        return C, (C(),)
pickle.dumps(C())
