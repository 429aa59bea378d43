# stopped by: steps
# range.index of something that is equal to nothing.
class E:
    def __eq__(self, other):
        return False
range(10 ** 15).index(E())
