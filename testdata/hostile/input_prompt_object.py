# stopped by: any
class P:
    def __str__(self):
        return "x" * 10000
while True:
    try:
        input(P())
    except EOFError:
        pass
