class A:
    pass

A.methd
