# What zlib.compress makes of data. Any DEFLATE stream that decompresses to the data is right, and which
# one comes out is an implementation's own affair: Ouro compresses with klauspost/compress, CPython with
# the zlib library, whose versions differ among themselves. Decompression is the same everywhere.
import zlib

data = b"spam and eggs, " * 4
packed = zlib.compress(data)
print(packed.hex(), zlib.decompress(packed) == data)
