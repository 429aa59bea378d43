# stopped by: any
# Tests of normal forms.
import unicodedata
s = "\u0344" * 3000000
while True:
    unicodedata.is_normalized("NFC", s), unicodedata.is_normalized("NFD", s)
