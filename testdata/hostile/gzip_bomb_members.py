# stopped by: any
# A file of a thousand members, each a hundred thousand times its size.
import gzip
member = gzip.compress(bytes(20_000_000))
gzip.decompress(member * 1000)
