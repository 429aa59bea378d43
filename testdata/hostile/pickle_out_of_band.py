# stopped by: memory
import pickle
kept = []
b = bytearray(100000)
while True:
    buffers = []
    p = pickle.dumps(pickle.PickleBuffer(b), 5, buffer_callback=buffers.append)
    kept.append(pickle.dumps(bytes(b)))
    kept.append(buffers)
