# stopped by: memory
import hashlib
x = hashlib.sha3_512(b'x')
l = []
while True: l.append(x.copy()); l.append(hashlib.blake2b(b'y'))
