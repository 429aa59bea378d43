# stopped by: any
# Thirty things in every order.
import itertools
sum(1 for _ in itertools.permutations(range(30)))
