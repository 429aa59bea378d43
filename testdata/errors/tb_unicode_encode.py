"a\u20ac".encode("ascii")
