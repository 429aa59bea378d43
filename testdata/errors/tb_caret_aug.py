class A: pass
a = A()
a.b = 1
a.b += "x"
