# stopped by: any
# An int of many digits.
import pickle
pickle.loads(b"I" + b"1" * 20000000 + b"\n.")
