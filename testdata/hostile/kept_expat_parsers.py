# stopped by: memory
import xml.parsers.expat as e
l = []
while True:
    p = e.ParserCreate()
    p.buffer_text = True
    p.Parse(b'<a>' + b'x' * 1000)
    l.append(p)
