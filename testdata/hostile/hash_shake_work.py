# stopped by: any
# Digests of many bytes.
import hashlib
hashlib.shake_128(b"").digest(50000000)
