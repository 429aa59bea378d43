# stopped by: depth
import pickle, io
p = pickle.dumps(len)
class U(pickle.Unpickler):
    def find_class(self, m, n):
        return U(io.BytesIO(p)).load()
U(io.BytesIO(p)).load()
