# stopped by: any
# Annotations without end.
while True:
    exec("class C:\n" + "".join("    a%d: int = 1\n" % i for i in range(1000)))
