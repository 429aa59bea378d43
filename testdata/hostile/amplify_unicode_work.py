# stopped by: any
# Normal forms of long texts.
import unicodedata
s = "\u01c4e\u0301" * 3000000
while True:
    unicodedata.normalize("NFKC", s)
