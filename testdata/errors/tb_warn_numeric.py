x = 1if 2else 3
y = 0x1for x in [1]
