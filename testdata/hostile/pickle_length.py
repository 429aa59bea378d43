# stopped by: refused
# A pickle that claims to be long.
import pickle
pickle.loads(b"\x80\x04\x8e\xff\xff\xff\xff\xff\xff\xff\x0f" + b"a" * 10 + b".")
