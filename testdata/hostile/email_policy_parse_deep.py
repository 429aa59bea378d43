# stopped by: any
import email
while True:
    m = email.message_from_string('To: ' + '(' * 5000 + '\nSubject: ' + 'a ' * 100000 + '\n\n')
    m['to'], m['subject'], m.as_string()
