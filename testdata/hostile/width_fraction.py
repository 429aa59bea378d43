# stopped by: any
x = format(__import__('fractions').Fraction(1, 3), '.1000000000f')
