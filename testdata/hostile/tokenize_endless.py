# stopped by: any
# Tokens without end.
import tokenize, itertools
it = itertools.repeat("a = 1\n")
list(tokenize.generate_tokens(lambda: next(it)))
