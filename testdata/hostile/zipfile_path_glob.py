# stopped by: any
import io, zipfile
z = zipfile.ZipFile(io.BytesIO(), 'w')
for i in range(3000): z.writestr('/'.join('abcdefgh') + '/%d' % i, '')
while True: list(zipfile.Path(z).rglob('**/*'))
