f = lambda x: (lambda y: (lambda z: x / y / z)(0))(1)
f(1)
