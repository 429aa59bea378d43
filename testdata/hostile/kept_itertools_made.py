# stopped by: memory
import itertools
l = []
while True: l.append((itertools.chain(l, l), itertools.count(len(l)), itertools.repeat(1), itertools.islice(l, 5), itertools.tee(l, 3), itertools.groupby(l), itertools.accumulate(l)))
