x = 1

y = 2
z = 3
if x:
        a = 1
    b = 1
