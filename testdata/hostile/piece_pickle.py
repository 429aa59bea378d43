# stopped by: any
import pickle
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(pickle.loads(pickle.dumps(['ab%d' % len(l), big()]))[0])
