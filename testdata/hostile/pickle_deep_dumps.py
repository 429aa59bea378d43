# stopped by: any
# Deep structures into a pickle.
import pickle
x = []
for i in range(200000):
    x = [x]
pickle.dumps(x)
