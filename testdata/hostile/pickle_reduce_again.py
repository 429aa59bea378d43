# stopped by: any
# An object whose reduction is another one of its kind.
import pickle
class A:
    def __reduce__(self):
        return A, (A(),)
while True:
    try:
        pickle.dumps(A())
    except RecursionError:
        pass
