# stopped by: memory
# A buffer of TLS records that is only filled.
import ssl
bio = ssl.MemoryBIO()
while True:
    bio.write(b"x" * 65536)
