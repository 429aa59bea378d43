# stopped by: any
import io, tarfile
b = io.BytesIO()
t = tarfile.open(fileobj=b, mode='w')
i = tarfile.TarInfo('a')
head = i.tobuf()
t = tarfile.open(fileobj=io.BytesIO(head * 30000))
while True: len(t.getmembers()); t.members.extend(t.members)
