# stopped by: any
import io, zipfile
b = io.BytesIO()
with zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('a', bytes(3 * 10 ** 7))
z = zipfile.ZipFile(io.BytesIO(b.getvalue()))
l = []
while True: l.append(z.read('a'))
