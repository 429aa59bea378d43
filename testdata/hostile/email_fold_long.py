# stopped by: any
from email.message import EmailMessage
while True:
    m = EmailMessage()
    m["Subject"] = "\u00e9 " * 20000
    m.as_string()
