# stopped by: any
# As many random bytes as one can ask for.
import ssl
ssl.RAND_bytes(1 << 40)
