# stopped by: any
# A good approximation of a number with very long parts.
import fractions
f = fractions.Fraction(3**200_000, 2**300_001)
while True:
    f.limit_denominator(10**50_000)
    f // 1
    round(f, 1000)
