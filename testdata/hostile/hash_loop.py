# stopped by: any
# Hashes of long texts.
import hashlib
b = bytes(30000000)
while True:
    hashlib.sha512(b), hashlib.md5(b), hashlib.blake2b(b)
