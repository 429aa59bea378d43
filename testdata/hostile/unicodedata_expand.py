# stopped by: any
import unicodedata
s = '\ufdfa' * 10 ** 6
while True: s = unicodedata.normalize('NFKD', s)[:10 ** 6] + unicodedata.normalize('NFC', '\u1e9b\u0323' * 10 ** 6)
