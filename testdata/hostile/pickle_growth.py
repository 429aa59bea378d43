# stopped by: time
# Pickles that grow.
import pickle
x = b""
while True:
    x = pickle.dumps([x, x[:]])
