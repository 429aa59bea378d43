# stopped by: refused
# A frame that claims to be long.
import pickle
pickle.loads(b"\x80\x04\x95\xff\xff\xff\xff\xff\xff\xff\x0f" + b"K\x01.")
