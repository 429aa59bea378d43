# A Pickler's memo may be given numbers that it would not have chosen itself.
import io
import pickle

p = pickle.Pickler(io.BytesIO())
p.memo = {1: (1000, []), 2: (5, "x"), 3: (7, "x")}
print(sorted(v[0] for v in p.memo.copy().values()))
p.memo = {1: (-5, [])}
print(sorted(v[0] for v in p.memo.copy().values()))
p.memo = {}
f = io.BytesIO()
p = pickle.Pickler(f, 4)
words = [f"word {i % 40}" for i in range(100)]
p.dump(words)
first = f.tell()
p.dump(words[:3])
print(first > 0, pickle.loads(f.getvalue()) == words)
p.clear_memo()
f.seek(0)
p.dump([len, len, print])
print(pickle.loads(f.getvalue()))
