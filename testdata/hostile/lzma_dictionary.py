# stopped by: any
# A header that asks for a dictionary of four gigabytes.
import lzma
data = bytearray(lzma.compress(b"x" * 100, format=lzma.FORMAT_ALONE))
data[1:5] = b"\xff\xff\xff\xff"
kept = []
while True:
    d = lzma.LZMADecompressor(format=lzma.FORMAT_ALONE, memlimit=None)
    kept.append((d, d.decompress(bytes(data), 10)))
