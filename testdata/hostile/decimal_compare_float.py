# stopped by: any
# Comparisons that must be exact.
import decimal, fractions
decimal.Decimal("1e99999999") > fractions.Fraction(1, 3)
