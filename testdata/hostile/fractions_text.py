# stopped by: any
# Fractions of long numbers, written out.
import fractions
f = fractions.Fraction(1, 3)
while True:
    f = f * f + fractions.Fraction(1, 7)
    f"{f:.1000000f}"
