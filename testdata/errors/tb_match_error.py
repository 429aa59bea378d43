class P:
    __match_args__ = ("x", "y")
    x = 1

    @property
    def y(self):
        return self.z

match P():
    case P(1, 2):
        pass
