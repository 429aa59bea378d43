# stopped by: depth
# An __index__ that asks itself.
class I:
    def __index__(self):
        return [0][self]
[0][I()]
