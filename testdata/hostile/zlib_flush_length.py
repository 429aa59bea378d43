# stopped by: any
# A length for what is left that is beyond all.
import zlib
d = zlib.decompressobj()
d.decompress(zlib.compress(bytes(10**8)), 1)
d.flush(1 << 60)
