# stopped by: any
# Ids that are looked up by what is looked up.
import io
import pickle
class U(pickle.Unpickler):
    def persistent_load(self, pid):
        return U(io.BytesIO(b"P" + pid.encode() + b"x\n.")).load()
U(io.BytesIO(b"Pa\n.")).load()
