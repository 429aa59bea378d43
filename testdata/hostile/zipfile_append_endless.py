# stopped by: any
import io, zipfile
z = zipfile.ZipFile(io.BytesIO(), 'w')
i = 0
while True:
    i += 1
    z.writestr('n%d' % i, 'x' * 1000)
