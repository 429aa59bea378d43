class S(str): pass
class X:
 def __str__(self): return S("a")
x=X()
print(type("%s" % x), type("%s" % (x,)), type("%s" % S("q")), type("%r" % x), type("%5s" % x), type("%s " % x))
