# stopped by: any
# A Fraction as text.
import fractions
format(fractions.Fraction(1, 3), ".9999999999f")
