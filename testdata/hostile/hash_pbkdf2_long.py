# stopped by: any
# Keys of very many bytes.
import hashlib
hashlib.pbkdf2_hmac("sha256", b"a", b"b", 1, dklen=10**9)
