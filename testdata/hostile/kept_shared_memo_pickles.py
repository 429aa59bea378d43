# stopped by: memory
import pickle, io
l = []
while True:
    p = pickle.Pickler(io.BytesIO())
    p.dump(list(range(1000)))
    p.memo
    l.append(p)
