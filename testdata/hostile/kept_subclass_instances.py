# stopped by: memory
class I(int): pass
class S(str): pass
class T(tuple): pass
class F(float): pass
class B(bytes): pass
l = []
while True: l += [I(5), S('x' * 50), T((1, 2)), F(1.5), B(b'y' * 50)]
