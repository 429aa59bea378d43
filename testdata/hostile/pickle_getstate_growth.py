# stopped by: any
import pickle
class A:
    def __getstate__(self):
        return A(), A()
pickle.dumps(A())
