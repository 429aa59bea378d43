class K:
    def __repr__(self):
        return "K('it\\'s')"

{}[K()]
