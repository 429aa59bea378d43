# stopped by: any
# Normal forms that are longer.
import unicodedata
unicodedata.normalize("NFKD", "\ufdfa" * 5000000)
