# stopped by: any
# A string that never closes.
import tokenize, itertools
it = itertools.chain(["'''"], itertools.repeat("a\n"))
for t in tokenize.generate_tokens(lambda: next(it)):
    pass
