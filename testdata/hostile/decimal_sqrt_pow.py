# stopped by: any
import decimal
decimal.getcontext().prec = 2000000
x = decimal.Decimal(2).sqrt()
while True: x = x ** decimal.Decimal('1.5')
