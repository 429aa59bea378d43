# stopped by: any
class E(Exception):
    def __str__(self): return 'x' * 10 ** 8
raise E(E(E()))
