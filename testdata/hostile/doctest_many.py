# stopped by: any
# A doc string of a hundred thousand examples.
import doctest
def f():
    pass
f.__doc__ = ">>> 1\n1\n" * 100_000
while True:
    doctest.DocTestParser().get_examples(f.__doc__)
