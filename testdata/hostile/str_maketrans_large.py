# stopped by: steps
s = "".join(map(chr, range(0x100, 0xD000)))
while True:
    str.maketrans(s, s, s)
