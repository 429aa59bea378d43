# stopped by: any
# Marks without end.
import pickle
pickle.loads(b"(" * 50000000 + b".")
