# stopped by: steps
# range.count of something odd.
class E:
    def __eq__(self, other):
        return False
range(10 ** 15).count(E())
