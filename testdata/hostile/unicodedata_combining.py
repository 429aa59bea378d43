# stopped by: any
import unicodedata
s = 'a' + '\u0301\u0323' * 300000
while True:
    for f in ('NFC', 'NFD', 'NFKC', 'NFKD'): unicodedata.normalize(f, s); unicodedata.is_normalized(f, s)
