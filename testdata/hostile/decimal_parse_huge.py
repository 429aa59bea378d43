# stopped by: any
import decimal
decimal.getcontext().prec = decimal.MAX_PREC
while True: +decimal.Decimal('9' * 3000000) * decimal.Decimal('7' * 3000000)
