# stopped by: memory
import email
l = []
while True: l.append(email.message_from_string('Subject: x\n\n' + 'body ' * 100))
