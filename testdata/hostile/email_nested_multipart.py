# stopped by: any
import email
text = ''
for i in range(3000):
    text += 'Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n' % (i, i)
email.message_from_string(text).as_string()
