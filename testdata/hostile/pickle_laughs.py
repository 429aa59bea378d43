# stopped by: any
# A pickle whose tuples double.
import pickle
x = pickle.loads(b"\x80\x04K\x01" + b"2\x86" * 100 + b".")
repr(x)
