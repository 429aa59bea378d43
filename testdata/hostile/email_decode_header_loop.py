# stopped by: any
from email.header import decode_header, make_header
s = "=?utf-8?q?=C3=A9?= " * 5000
while True:
    str(make_header(decode_header(s)))
