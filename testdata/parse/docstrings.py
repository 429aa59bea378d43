"""Module docstring
over two lines."""
from __future__ import annotations
def f():
    '''doc'''
def g():
    r"""raw \d doc"""
class A:
    "a" "b"
    def f(self):
        f"no {doc}"
async def h():
    """doc

    more
    """
    pass
