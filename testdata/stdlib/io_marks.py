# Byte order marks behind the beginning, pairs of streams, detached streams and
# raw streams that answer nonsense.
import io
raw=io.BytesIO(); t=io.TextIOWrapper(raw,encoding='latin1',newline='\n')
t.write('abc\n'); t.reconfigure(encoding='utf-8-sig'); t.write('d\xe9f\n'); t.flush(); print(raw.getvalue())
raw=io.BytesIO(); t=io.TextIOWrapper(raw,encoding='latin1',newline='\n')
t.reconfigure(encoding='utf-8-sig'); t.write('d\xe9f\n'); t.flush(); print(raw.getvalue())
raw=io.BytesIO(b'foo\n'); raw.seek(0,2); t=io.TextIOWrapper(raw,encoding='ascii',newline='\n'); t.reconfigure(encoding='utf-8-sig'); t.write('\xe9\n'); t.flush(); print(raw.getvalue())
for enc in 'utf-16','utf-32','utf-8-sig':
    raw=io.BytesIO(); t=io.TextIOWrapper(raw,encoding='ascii'); t.write('a'); t.reconfigure(encoding=enc); t.write('b'); t.flush(); t.write('c'); t.flush(); print(raw.getvalue())
p = io.BufferedRWPair(io.BytesIO(b'foo\nbar\n'), io.BytesIO()); t = io.TextIOWrapper(p, encoding='ascii')
print(t.write('1'), repr(t.readline()), t.write('2'), repr(t.readline()), repr(t.read()))
class Device(io.RawIOBase):
    def readable(s): return True
    def seekable(s): return True
    def readinto(s,b):
        b[:2]=b'12'
        return 2
    def tell(s): return 0
    def seek(s,o,w=0): return 0
b=io.BufferedReader(Device())
print(b.tell(), b.read(1), b.tell(), b.seek(0,1), b.seek(5), b.read(1))
for enc in '\udcfe','x\0y','':
    try: io.TextIOWrapper(io.BytesIO(), encoding=enc)
    except Exception as e: print(type(e).__name__, e)
t=io.TextIOWrapper(io.BytesIO(),encoding='ascii'); t.detach()
for n in 'encoding errors line_buffering write_through newlines mode name buffer'.split():
    try: print(n, getattr(t,n))
    except Exception as e: print(n, type(e).__name__, e)
try: print(repr(t))
except Exception as e: print(e)
class R(io.RawIOBase):
    def __init__(s): s.d=[b'abc', b'de', b'', b'f']
    def readable(s): return True
    def readinto(s,b):
        x=s.d.pop(0) if s.d else b''
        b[:len(x)]=x; return len(x)
r=io.BufferedReader(R(),buffer_size=4)
b=bytearray(5)
for i in range(5): print(r.readinto1(b), b, r.peek())
class Bad(io.RawIOBase):
    def readable(s): return True
    def readinto(s,b): return b''
for v in (b'', -1, 10000000, 'x', 1.5):
    Bad.readinto = lambda s,b: v
    try: io.BufferedReader(Bad()).readline()
    except OSError as e: print(e, repr(e.__cause__))
