import collections

NT = collections.namedtuple("NT", "x y")


class L(list): pass
class I(int): __match_args__ = ("real",)
class S(str): __slots__ = ()


# Each twice: the second time what the first one showed may be remembered.
for turn in range(3):
    for s in (b'a', NT(1, 'a'), 1, 1, 1 + 2j, L([1]), I(5), S('s'), True, (1, 2), [1]):
        try:
            match s:
                case tuple(bytearray(1)): print('bytearray')
                case tuple([1, x]): print('pair', x)
                case tuple(x): print('tuple', x)
                case list(x): print('list', x)
                case bool(x): print('bool', x)
                case I(x): print('I', x)
                case int(x): print('int', x)
                case str(x): print('str', x)
                case NT(x, y): print('NT', x, y)
                case complex(x): print(x)
                case _: print('none', s)
        except TypeError as e:
            print(e)


class P(list):
    def __iter__(self): print('iter'); return list.__iter__(self)
    def __len__(self): print('len'); return list.__len__(self)


print(dict([P([1, 2]), P('ab')]), {}.__ior__([P([3, 4])]))
for bad in [P([1])], [P([1, 2]), 5], [P([1, 2, 3])]:
    try: dict(bad)
    except Exception as e: print(type(e).__name__, e)
for text in "a[(yield)]: await 1 = (yield from b)", "a[(yield)]: await 1", "a.b[await 1]: (yield) = 2", "def f():\n a[await 1]: (yield) = (yield from x)\n break":
    try: compile(text, "t", "exec")
    except SyntaxError as e: print(e.msg, e.offset)
