# stopped by: any
# A pickle of empty dicts.
import pickle
pickle.loads(b"\x80\x04](" + b"}" * 20000000 + b"e.")
