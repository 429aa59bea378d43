# stopped by: any
# Hashes that take memory.
import hashlib
hashlib.scrypt(b"a", salt=b"b", n=2**24, r=8, p=1, maxmem=2**40)
