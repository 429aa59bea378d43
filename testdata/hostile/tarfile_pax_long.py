# stopped by: any
import io, tarfile
b = io.BytesIO()
t = tarfile.open(fileobj=b, mode='w')
while True:
    i = tarfile.TarInfo('x' * 100000)
    i.pax_headers = {'k%d' % n: 'v' * 10000 for n in range(100)}
    t.addfile(i)
