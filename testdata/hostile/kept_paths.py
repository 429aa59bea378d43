# stopped by: memory
import pathlib
l = []
while True: l.append(pathlib.PurePosixPath('a/b/c', str(len(l))))
