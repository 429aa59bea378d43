# stopped by: any
# Encodings of names.
("\u00fc" * 5000000).encode("punycode")
