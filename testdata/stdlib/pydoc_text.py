# help() and pydoc: the text for what a program defines.
import collections
import dataclasses
import enum
import io
import pydoc
import sys


class Base:
    """Base doc."""

    def greet(self, name, *, loud=False):
        """Say hello.

            Indented more.
        """

    def over(self):
        "Base over."

    @property
    def ro(self):
        "Read only."

    @property
    def rw(self):
        return 1

    @rw.setter
    def rw(self, v):
        pass

    @classmethod
    def make(cls, x=1):
        "Make one."

    @staticmethod
    def stat(a, b):
        "Static."

    value = 5
    alias = greet


class Child(Base):
    def __init__(self, a: int, b: "str" = "x") -> None:
        "Begin."

    def over(self):
        pass

    async def later(self):
        "Later."

    attr: int = 3
    fn = lambda self, q=2: q


class Slots:
    __slots__ = {"a": "about a", "b": "about b"}


# A comment before f.
def f(a, b=1, /, c=(1, 2), *args: int, d, e="x" * 20, **kw) -> list[int]:
    pass


def longsig(first_parameter_name, second_parameter_name=12345, third_parameter="abcdefghijkl", fourth=None):
    "Long."


async def af():
    "Async."


lam = lambda x, y=1: x

for x in (f, af, longsig, lam, Base.greet, Child.over, Child(1).over, Child.make, Base.stat, Child, Base, Slots, Base.ro, Base.rw,
          Child(1).greet, "keywords", "no.such.thing"):
    help(x)

print(pydoc.describe(len), pydoc.describe(str), pydoc.describe(f), pydoc.describe(sys), pydoc.describe(5), pydoc.describe(Child(1).over))
print(pydoc.locate("os.path.join").__name__, pydoc.locate("str.upper"), pydoc.locate("nothing"), pydoc.locate("json.nothing"))
print(pydoc.splitdoc("one\n\ntwo\nthree"), pydoc.splitdoc("one\ntwo"), pydoc.splitdoc("one"))
print(pydoc.cram("abcdefghij" * 3, 12), pydoc.stripid("<x at 0x7f0011223344>"), pydoc.replace("aXbY", "X", "1", "Y", "2"))
print([n for n in ("_x", "x", "__add__", "__doc__") if pydoc.visiblename(n)], pydoc.visiblename("a", ["a"]), pydoc.visiblename("b", ["a"]))
print(pydoc.plain(pydoc.text.bold("bold")), repr(pydoc.text.bold("b")), pydoc.isdata(5), pydoc.isdata(f))
print(repr(pydoc.text.repr("x" * 300)), pydoc.text.repr(list(range(50))))
out = io.StringIO()
pydoc.doc(Base.make, output=out)
print(out.getvalue())
out = io.StringIO()
pydoc.Helper(output=out).help(af)
print(repr(out.getvalue()))
try:
    pydoc.render_doc("no.such")
except ImportError as e:
    print(e)
try:
    pydoc.resolve("nothing.here")
except ImportError as e:
    print(e)
