# stopped by: any
# Deep structures out of a pickle.
import pickle
x = pickle.loads(b"\x80\x04K\x01" + b"\x85" * 2000000 + b".")
repr(x)
