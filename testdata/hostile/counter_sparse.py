# stopped by: steps
from collections import Counter
c = Counter(range(100000))
for i in range(99999):
    del c[i]
while True:
    c.most_common(1)
    +c
    c.total()
