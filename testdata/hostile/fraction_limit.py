# stopped by: any
# limit_denominator of a large one.
import fractions
f = fractions.Fraction(3**200000, 7**200000)
while True:
    f.limit_denominator(10**50000)
