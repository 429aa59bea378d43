# stopped by: memory
import io
l = []
while True:
    s = io.StringIO()
    s.write('x' * 1000)
    b = io.BytesIO(b'y' * 1000)
    l.append((s, b, io.TextIOWrapper(b, newline='\n')))
