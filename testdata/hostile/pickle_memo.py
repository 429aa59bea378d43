# stopped by: any
# A memo with a large number.
import pickle
pickle.loads(b"\x80\x04K\x01r\xff\xff\xff\xff0j\xff\xff\xff\xff.")
