# stopped by: memory
import zipfile
l = []
while True: l.append(zipfile.ZipInfo('n%d' % len(l)))
