# stopped by: any
# A pickle that copies its stack's top.
import pickle
pickle.loads(b"\x80\x04N" + b"2" * 30000000 + b".")
