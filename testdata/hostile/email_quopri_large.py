# stopped by: any
import quopri
b = b'=41' * 1000000
while True: quopri.decodestring(b); quopri.encodestring(b)
