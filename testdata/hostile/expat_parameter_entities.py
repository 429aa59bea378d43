# stopped by: any
import xml.parsers.expat
p = xml.parsers.expat.ParserCreate()
d = '<!DOCTYPE x [' + ''.join('<!ENTITY %% p%d "%s">' % (i, 'x' * 10000) for i in range(2000)) + ']><x/>'
while True:
    p = xml.parsers.expat.ParserCreate()
    p.Parse(d, True)
