# stopped by: any
import email
m = 'A: b\n' * 200000 + '\nbody'
while True: email.message_from_string(m).items()
