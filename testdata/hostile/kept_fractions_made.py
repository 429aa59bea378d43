# stopped by: memory
import fractions
l = []
while True: l.append(fractions.Fraction(len(l), 7))
