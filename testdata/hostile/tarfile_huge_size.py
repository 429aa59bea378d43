# stopped by: any
import io, tarfile
info = tarfile.TarInfo('a')
info.size = 10 ** 15
buf = info.tobuf()
t = tarfile.open(fileobj=io.BytesIO(buf + b'\0' * 1024))
for m in t:
    t.extractfile(m).read()
