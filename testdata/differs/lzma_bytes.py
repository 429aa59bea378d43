# What lzma.compress makes of data. Any stream that decompresses to the data is right, and which one comes
# out is the encoder's own affair: Ouro compresses with ulikunitz/xz, CPython with liblzma. It also comes
# out when the compressor is flushed, not on the way. Decompression is the same everywhere.
import lzma

data = b"spam and eggs, " * 40
c = lzma.LZMACompressor(lzma.FORMAT_XZ, lzma.CHECK_NONE)
first = c.compress(data)
packed = first + c.flush()
print(len(first), len(packed), lzma.decompress(packed) == data)
