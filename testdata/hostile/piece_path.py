# stopped by: any
import pathlib
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(pathlib.PurePosixPath('ab/' + big()).parts[0])
