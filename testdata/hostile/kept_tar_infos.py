# stopped by: memory
import tarfile
l = []
while True: l.append(tarfile.TarInfo('n%d' % len(l)))
