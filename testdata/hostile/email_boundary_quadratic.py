# stopped by: any
from email import message_from_string
s = "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\n" * 50000
while True:
    message_from_string(s)
