# stopped by: any
# A Fraction of a text with a large exponent.
import fractions
fractions.Fraction("1e1000000000")
