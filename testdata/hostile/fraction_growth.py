# stopped by: any
# Sums of Fractions.
import fractions
f = fractions.Fraction(0)
i = 1
while True:
    f += fractions.Fraction(1, i)
    i += 1
