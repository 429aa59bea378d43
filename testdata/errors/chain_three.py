# cause and context in one chain; from None cuts it.
def one():
    raise KeyError("one")


def two():
    try:
        one()
    except KeyError as e:
        raise ValueError("two") from e


def three():
    try:
        two()
    except ValueError:
        try:
            raise IndexError("inner")
        except IndexError:
            raise TypeError("hidden context") from None


def four():
    try:
        three()
    finally:
        raise RuntimeError("from finally")


four()
