# stopped by: any
# Digests of very many bytes.
import hashlib
hashlib.shake_128(b"").digest(10**12)
