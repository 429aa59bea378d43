# stopped by: any
# Hashes of very many rounds.
import hashlib
hashlib.pbkdf2_hmac("sha256", b"a", b"b", 10**10)
