# stopped by: any
import email
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(email.message_from_string('A: b\n\n' + big())['A'])
