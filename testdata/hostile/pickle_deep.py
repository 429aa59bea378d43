# stopped by: any
# A list in a list in a list, pickled.
import pickle
x = []
for _ in range(1_000_000):
    x = [x]
while True:
    try:
        pickle.dumps(x)
    except RecursionError:
        pass
