# stopped by: any
# Powers of a Fraction.
import fractions
fractions.Fraction(3, 7) ** 10**9
