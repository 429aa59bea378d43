# stopped by: any
import bz2
b = bz2.compress(bytes(5 * 10 ** 6))
while True: bz2.decompress(b * 100)
