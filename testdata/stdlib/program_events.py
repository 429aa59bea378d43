import heapq, sched, time, queue, threading, itertools, collections, dataclasses, functools, signal, atexit, weakref, gc, contextlib, random, statistics, concurrent.futures as cf, io, sys, traceback, types, copy, array, struct, bisect, operator, string, timeit, inspect
clock = [0.0]
def sleep(n): clock[0] += n
s = sched.scheduler(lambda: clock[0], sleep); log = []
e1 = s.enter(5, 2, log.append, ('five-2',)); s.enter(5, 1, log.append, ('five-1',)); s.enterabs(1, 1, lambda *a, **k: log.append((clock[0], a, k)), (1,), {'z': 2}); e4 = s.enter(9, 1, log.append, ('never',))
print(len(s.queue), s.queue[0].time, s.queue[0].priority, s.empty(), e1.time); s.cancel(e4)
try: s.cancel(e4)
except ValueError as e: print(e)
print(s.run(blocking=False), s.run(), log, clock, s.empty(), sched.Event._fields)
@dataclasses.dataclass(order=True)
class Job:
    at: float; prio: int = 0; name: str = dataclasses.field(compare=False, default=''); every: float | None = dataclasses.field(compare=False, default=None)
class Sim:
    def __init__(self): self.q, self.now, self.out = [], 0.0, []
    def add(self, j): heapq.heappush(self.q, j); return self
    def run(self, until):
        while self.q and self.q[0].at <= until:
            j = heapq.heappop(self.q); self.now = j.at; self.out.append(f'{self.now:g}:{j.name}')
            if j.every: self.add(dataclasses.replace(j, at=j.at + j.every))
        return self.out
print(Sim().add(Job(1, name='a', every=1.5)).add(Job(1, -1, 'b')).add(Job(2.5, name='c', every=2)).run(7), sorted([Job(2), Job(1, 5), Job(1, 1)]))
for cls, put in ((queue.Queue, [3, 1, 2]), (queue.LifoQueue, [3, 1, 2]), (queue.PriorityQueue, [(3, 'c'), (1, 'a'), (2, 'b')])):
    q = cls(maxsize=3); [q.put(x) for x in put]; print(cls.__name__, q.full(), q.qsize(), [q.get() for _ in put], q.empty())
    try: q.get_nowait()
    except queue.Empty as e: print(repr(e))
q = queue.Queue(1); q.put(1)
try: q.put(2, timeout=0.01)
except queue.Full as e: print(repr(e))
try: q.task_done(); q.task_done()
except ValueError as e: print(e)
q.shutdown(); 
try: q.put(3)
except queue.ShutDown as e: print(type(e), q.get())
with cf.ThreadPoolExecutor(3, thread_name_prefix='w') as ex:
    fs = {ex.submit(pow, i, 2): i for i in range(5)}; print(sorted(f.result() for f in cf.as_completed(fs)), list(ex.map(operator.add, [1, 2], [3, 4])))
    f = ex.submit(lambda: 1 / 0); print(repr(f.exception()), f.done(), cf.wait([f]).not_done)
l = threading.local(); l.x = 1; res = []; ths = [threading.Thread(target=lambda i=i: res.append((i, hasattr(l, 'x'))), name=f't{i}') for i in range(3)]; [t.start() for t in ths]; [t.join() for t in ths]; print(sorted(res), ths[0].name, ths[0].is_alive(), threading.current_thread().name)
ev, c = threading.Event(), threading.Condition(); t = threading.Timer(0.001, ev.set); t.start(); print(ev.wait(5)); b = threading.Barrier(1); print(b.wait(), b.parties, threading.Semaphore(2)._value)
A = array.array('d', [1.5, 2, 3]); A.extend(range(3)); A.insert(1, -1); print(A, A[::-2], A.typecode, A.itemsize, A.tobytes()[:8].hex(), array.array('i', b'\1\0\0\0'), A.index(3), A.buffer_info()[1], A * 2 == A + A, memoryview(A)[1], A.tolist())
for f in (lambda: array.array('i', [1.5]), lambda: array.array('b', [200]), lambda: array.array('q', b'123'), lambda: A.append('x'), lambda: array.array('z'), lambda: A.remove(99), lambda: A + [1], lambda: array.array('u', 'aé')):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
print(struct.pack('<hIq?3sx2d', 1, 2, -3, True, b'ab', 1.5, -2).hex(), struct.calcsize('@bi'), struct.unpack('>2H', b'\0\1\0\2'), list(struct.iter_unpack('<b', b'\1\xff')), struct.Struct('!4s').unpack_from(b'xxabcd', 2), struct.pack('e', 1.1).hex(), struct.pack('>P' if 0 else '>n' if 0 else '>l', -1))
for f in (lambda: struct.pack('b', 200), lambda: struct.unpack('i', b'1'), lambda: struct.pack('zz', 1), lambda: struct.pack('2i', 1), lambda: struct.pack('s', 'x'), lambda: struct.pack('i', 1.5), lambda: struct.pack_into('i', bytearray(2), 0, 1), lambda: struct.pack('>I', -1), lambda: struct.pack('f', 1e300)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
buf = bytearray(range(16)); mv = memoryview(buf); m2 = mv.cast('I', [2, 2]); print(m2.shape, m2.strides, m2.tolist(), m2[1, 0], mv[2:6].tobytes(), mv[::-1][:3].tolist(), mv.format, mv.nbytes, m2.ndim, mv.readonly, mv == buf, mv.cast('H')[0]); mv[0:2] = b'zz'; print(buf[:3])
for f in (lambda: mv.cast('I', [3]), lambda: mv.__setitem__(slice(0, 2), b'z'), lambda: buf.append(1), lambda: mv[99], lambda: m2[0], lambda: memoryview('x'), lambda: hash(mv), lambda: mv.cast('Q').cast('H'), lambda: mv[0:1] + b''):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Matrix:
    def __init__(self, r, c, d=None): self.r, self.c = r, c; self.d = array.array('d', d if d is not None else bytes(8 * r * c))
    def __getitem__(self, ij): i, j = ij; return self.d[i * self.c + j] if isinstance(j, int) else list(self.d[i * self.c:(i + 1) * self.c][j])
    def __setitem__(self, ij, v): self.d[ij[0] * self.c + ij[1]] = v
    def __matmul__(self, o):
        if self.c != o.r: raise ValueError(f'shapes {self.r}x{self.c} and {o.r}x{o.c} do not match')
        return Matrix(self.r, o.c, (sum(map(operator.mul, self.d[i * self.c:(i + 1) * self.c], o.d[j::o.c])) for i in range(self.r) for j in range(o.c)))
    def __eq__(self, o): return isinstance(o, Matrix) and (self.r, self.c, self.d) == (o.r, o.c, o.d)
    def __str__(self): return '\n'.join(' '.join(f'{x:7.2f}' for x in self[i, :]) for i in range(self.r))
    @property
    def T(self): return Matrix(self.c, self.r, (self.d[j * self.c + i] for i in range(self.c) for j in range(self.r)))
    def det(self):
        m = [list(self[i, :]) for i in range(self.r)]; d = 1.0
        for i in range(self.r):
            p = max(range(i, self.r), key=lambda k: abs(m[k][i]))
            if not m[p][i]: return 0.0
            if p != i: m[i], m[p] = m[p], m[i]; d = -d
            d *= m[i][i]
            for k in range(i + 1, self.r): f = m[k][i] / m[i][i]; m[k] = [a - f * b for a, b in zip(m[k], m[i])]
        return d
M = Matrix(3, 3, [2, -1, 0, -1, 2, -1, 0, -1, 2]); print(M @ M, M.T == M, M.det(), (Matrix(2, 3, range(6)) @ Matrix(3, 1, [1, 2, 3])).d, M[0, 1:], sep='\n')
try: M @ Matrix(2, 2)
except ValueError as e: print(e)
r = random.Random(5); xs = [r.expovariate(1) for _ in range(200)]; print(round(statistics.fmean(xs), 12), statistics.stdev(xs), statistics.correlation(xs[:-1], xs[1:]), statistics.linear_regression(range(5), [1, 3, 5, 7, 9.5]), statistics.NormalDist(1, 2).overlap(statistics.NormalDist(0, 1)), statistics.NormalDist.from_samples(xs).cdf(1), statistics.geometric_mean([1, 2, 4]), statistics.harmonic_mean([40, 60], weights=[1, 3]), statistics.mode('aab'), statistics.median_grouped([1, 2, 2, 3], 1), statistics.covariance([1, 2], [3, 5]), statistics.median_low([1, 2, 3, 4]), statistics.pvariance([1, 2, 3]), statistics.variance([D for D in (1, 2, 4)]))
for f in (lambda: statistics.mean([]), lambda: statistics.stdev([1]), lambda: statistics.mode([]), lambda: statistics.quantiles([1], n=0), lambda: statistics.harmonic_mean([-1]), lambda: statistics.geometric_mean([0]), lambda: statistics.correlation([1, 1], [1, 2]), lambda: statistics.NormalDist(0, -1), lambda: statistics.median('ab')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
