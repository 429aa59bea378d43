# stopped by: any
# Quadratic encodings.
("".join(map(chr, range(0x4e00, 0x9000))) * 100).encode("punycode")
