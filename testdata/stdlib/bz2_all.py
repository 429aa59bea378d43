import bz2, hashlib, random, io
random.seed(5)
def show(d): return len(d), hashlib.md5(d).hexdigest()
samples = {
 'empty': b'', 'a': b'a', 'aaaa': b'aaaa', 'run': b'z'*1000, 'ab': b'ab'*5000,
 'rnd': random.randbytes(50000), 'text': b' '.join(random.choice([b'alpha',b'beta',b'gamma',b'\n',b'delta']) for _ in range(60000)),
 'low': bytes(random.choices(range(4), k=30000)), 'big': bytes(random.choices(b'abcdefgh \n', k=250000)),
 'all': bytes(range(256))*50, 'fib': None, 'big1run': b'q'*1200000}
a,b=b'a',b'ab'
while len(b)<60000: a,b=b,b+a
samples['fib']=b
for k,v in samples.items():
    for lvl in (1,9):
        c = bz2.compress(v, lvl)
        print(k,lvl,show(c), bz2.decompress(c)==v)
c=bz2.BZ2Compressor(3)
out=b''
t=samples['text']
for i in range(0,len(t),777): out+=c.compress(t[i:i+777])
out+=c.flush(); print(show(out))
for f in (lambda:c.flush(), lambda:c.compress(b'x'), lambda:bz2.BZ2Compressor(0), lambda:bz2.BZ2Compressor('a'),lambda:bz2.BZ2Compressor(1,2), lambda:bz2.BZ2Compressor(compresslevel=1),
  lambda:bz2.decompress(b'abc'), lambda:bz2.decompress(out[:-10]), lambda:bz2.decompress(out[:100]+b'zz'+out[102:]), lambda:bz2.decompress(b''), lambda:bz2.decompress('a'), lambda:bz2.compress('a'), lambda:bz2.BZ2Decompressor().decompress(), lambda:bz2.BZ2Decompressor(1), lambda: bz2.compress(b'',0), lambda: bz2.compress(b'',10), lambda: bz2.decompress(out+b'junk')==t, lambda: bz2.decompress(out+out)==t+t,
  lambda: bz2.BZ2File(io.BytesIO(),'z'), lambda: bz2.BZ2File(3), lambda: bz2.open(io.BytesIO(), 'rb', encoding='x'), lambda: bz2.open(io.BytesIO(),'rbt'), lambda: bz2.BZ2File(io.BytesIO(), compresslevel=11), lambda: bz2.BZ2File(),
  lambda: bz2.BZ2File(io.BytesIO(b'hello')).read(), lambda: bz2.BZ2File(io.BytesIO(out[:-4])).read(), lambda: bz2.BZ2File(io.BytesIO()).read(),lambda: bz2.BZ2File(io.BytesIO(b'BZh')).read(),
  lambda: bz2.BZ2File(io.BytesIO()).write(b''), lambda: bz2.BZ2File(io.BytesIO(),'w').read(), lambda: bz2.BZ2File(io.BytesIO(),'w').seek(0),
  lambda: bz2.BZ2File(io.BytesIO(out)).readline('a'), lambda: bz2.BZ2File(io.BytesIO(out)).readline(3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d=bz2.BZ2Decompressor()
print(d.eof,d.needs_input,d.unused_data)
res=b''
x=out+b'tail'
for i in range(0,len(x),100):
    try: res+=d.decompress(x[i:i+100])
    except EOFError as e: print(e); break
print(res==t,d.eof,d.needs_input,d.unused_data)
d=bz2.BZ2Decompressor()
print(len(d.decompress(x,10)), d.eof,d.needs_input)
n=10
while not d.eof:
    r=d.decompress(b'',1000); n+=len(r)
print(n, d.unused_data, d.needs_input)
f=io.BytesIO()
with bz2.open(f,'wt') as g: g.write('héllo\nworld\n'*10)
f.seek(0)
with bz2.open(f,'rt') as g: print(g.readline(), g.read(5)); 
f.seek(0)
g=bz2.BZ2File(f); print(g.read(3), g.tell(), g.seek(5), g.read(4), g.seek(-3,2), g.read(), g.seek(0), g.readlines()[1], g.mode, g.readable(),g.writable(),g.seekable(), g.peek()[:3]); g.close(); print(g.closed)
for m in ('read','tell','fileno','readable', 'peek'):
    try: getattr(g,m)()
    except Exception as e: print(type(e).__name__, e)
print(bz2.BZ2File.__mro__, bz2.BZ2Compressor, bz2.BZ2Decompressor)
import inspect
for n in ("BZ2File", "open", "compress", "decompress"):
    print(n, inspect.signature(getattr(bz2, n)))
import pickle
for o in (bz2.BZ2Compressor(), bz2.BZ2Decompressor()):
    try: pickle.dumps(o)
    except Exception as e: print(type(e).__name__, e)
