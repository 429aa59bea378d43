# stopped by: any
import io, tarfile
b = io.BytesIO()
t = tarfile.open(fileobj=b, mode='w')
for a, c in ('ab', 'ba'):
    i = tarfile.TarInfo(a); i.type = tarfile.LNKTYPE; i.linkname = c
    t.addfile(i)
t.close()
t = tarfile.open(fileobj=io.BytesIO(b.getvalue()))
while True:
    try: t.extractfile('a').read()
    except Exception: pass
