# stopped by: any
# Numbers out of hexadecimal texts.
s = "f" * 20000000
while True:
    int(s, 16)
