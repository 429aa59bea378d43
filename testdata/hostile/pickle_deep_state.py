# stopped by: any
import pickle
class A:
    pass
x = None
for _ in range(50000):
    a = A(); a.x = x
    x = a
pickle.dumps(x)
