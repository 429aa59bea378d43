# stopped by: any
# Quadratic decodings.
(b"a" * 10 + b"-" + b"zzzz" * 300000).decode("punycode", "ignore")
