# stopped by: any
import pickle
d = {}
i = 0
while True:
    i += 1
    d[pickle.dumps(i)] = pickle.dumps(list(range(100)))
