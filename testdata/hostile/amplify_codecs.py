# stopped by: any
# Escapes of characters.
s = "\\" * 1000000
while True:
    s = s.encode("unicode_escape").decode("latin-1")
