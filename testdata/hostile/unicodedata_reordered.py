# stopped by: any
import unicodedata
s = 'a' + ''.join(chr(0x300 + i % 80) for i in range(10 ** 6))
while True: unicodedata.normalize('NFD', s)
