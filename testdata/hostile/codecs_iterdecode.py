# stopped by: any
# Bytes without an end to decode, kept.
import codecs
import itertools
list(codecs.iterdecode(itertools.repeat(b"abc\xc3\xa4" * 100), "utf-8"))
