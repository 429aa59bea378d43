# stopped by: any
# Hashes with keys.
import hmac
b = bytes(30000000)
while True:
    hmac.digest(b, b, "sha256"), hmac.compare_digest(b, b)
