# stopped by: any
# A pickle of empty lists.
import pickle
pickle.loads(b"\x80\x04](" + b"]" * 20000000 + b"e.")
