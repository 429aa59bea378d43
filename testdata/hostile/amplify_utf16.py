# stopped by: any
# Encodings that double.
s = "x" * 10000000
while True:
    s.encode("utf-32").decode("utf-32")
