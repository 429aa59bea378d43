# stopped by: any
import gzip, io, tarfile
inner = io.BytesIO()
with gzip.GzipFile(fileobj=inner, mode='w') as g:
    i = tarfile.TarInfo('a'); i.size = 1 << 36
    g.write(i.tobuf())
    for _ in range(40): g.write(bytes(1 << 20))
t = tarfile.open(fileobj=io.BytesIO(inner.getvalue()))
f = t.extractfile(t.next())
while True: print(len(f.read()))
