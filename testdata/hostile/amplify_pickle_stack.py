# stopped by: any
# A pickle that pushes.
import pickle
pickle.loads(b"\x80\x04" + b"N" * 30000000 + b".")
