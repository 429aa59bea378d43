# stopped by: any
import email.header
s = '=?utf-8?q?' + '=41' * 50 + '?= '
while True: email.header.make_header(email.header.decode_header(s * 20000))
