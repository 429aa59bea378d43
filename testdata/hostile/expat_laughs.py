# stopped by: any
import xml.parsers.expat
p = xml.parsers.expat.ParserCreate()
d = '<!DOCTYPE x [<!ENTITY a0 "lol">' + ''.join('<!ENTITY a%d "%s">' % (i, ('&a%d;' % (i - 1)) * 10) for i in range(1, 30)) + ']><x>&a29;</x>'
p.CharacterDataHandler = lambda s: None
p.Parse(d, True)
