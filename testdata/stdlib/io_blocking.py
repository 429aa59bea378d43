# Streams that take no more now, what readinto1() reads, text that is larger than a chunk.
import io
class R(io.RawIOBase):
    def __init__(self, parts): self.parts=list(parts); self.reads=0
    def readable(self): return True
    def readinto(self, b):
        self.reads+=1
        if not self.parts: return 0
        d=self.parts.pop(0)
        if d is None: return None
        b[:len(d)]=d; return len(d)
r=R([b'abc',b'de',b'fgh',b'jkl']); f=io.BufferedReader(r,10); b=bytearray(2)
print(f.peek(3), f.readinto1(b), b, r.reads, f.readinto1(b), b, r.reads, f.readinto1(b), b, r.reads)
b=bytearray(20); print(f.peek(3), r.reads, f.readinto1(b), b[:6], r.reads)
r=R([b'abc',b'de',b'fgh',None,b'x']); f=io.BufferedReader(r,10); b=bytearray(20)
print(f.readinto(b), b, r.reads, f.readinto1(b), f.readinto1(b), r.reads)
class W(io.RawIOBase):
    def __init__(self): self.got=[]; self.stop=None
    def writable(self): return True
    def write(self, b):
        b=bytes(b); n=len(b)
        if self.stop is not None:
            i=b.find(self.stop)
            if i==0: self.stop=None; return None
            if i>0: b=b[:i]; n=i
        self.got.append(b); return n
w=W(); f=io.BufferedWriter(w,8)
print(f.write(b'abcd'), f.write(b'efghi'), w.got)
w.stop=b'k'; print(f.write(b'jklmn'), w.got)
w.stop=b'0'
try: print(f.write(b'opqrwxyz0123456789'))
except BlockingIOError as e: print(e, e.characters_written)
print(w.got); w.got=[]
print(f.write(b'ABCDEFGHI'), w.got)
w.stop=b'A'
try: f.flush()
except BlockingIOError as e: print(e, e.characters_written)
print(f.write(b'xy'), w.got)
f.flush(); print(w.got)
w.stop=b'q'; f.write(b'qqqqqqq')
try: print(f.write(b'zzzz'))
except BlockingIOError as e: print(e, e.characters_written)
w.stop=None
f.flush(); print(w.got)
class T(W):
    pass
t=T(); x=io.TextIOWrapper(t)
x.write('abc'); x.write('def'); x.write('g'*8192); x.write('tail'); print([len(p) for p in t.got]); x.flush(); print([len(p) for p in t.got])
x.write('é'*3); x.write('ü'*5000); print([len(p) for p in t.got])
x._CHUNK_SIZE=4; x.flush(); x.write('ab'); x.write('cd'); x.write('e'); x.write('fghij'); print([bytes(p)[:6] for p in t.got[-4:]])
