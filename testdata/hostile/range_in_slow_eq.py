# stopped by: steps
class E:
    def __eq__(self, o):
        return False
E() in range(10 ** 12)
