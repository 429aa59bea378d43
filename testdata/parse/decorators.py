# Decorators stand before their function's place.
@a
def f(): pass


@a


@b
class C:
    @staticmethod
    def s(): pass
    @property  # c
    # d
    def p(self): pass
    @p.setter
    def p(self, v): pass
    @(yield_)
    async def q(): pass

@a(
    b,
)
def f(
): pass
@[a, b][0]
@{a: b}[a]
@"a".b
@1 + 2
@not a
@a is b
@await_
@lambda: (yield_)
@a if b else c
@(a, b)
@...
def f(): pass
