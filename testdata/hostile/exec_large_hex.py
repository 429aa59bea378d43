# stopped by: any
# A source text that is one hexadecimal number.
while True:
    exec("0x" + "f" * 3000000)
