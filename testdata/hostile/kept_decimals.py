# stopped by: memory
import decimal
l = []
while True: l.append(decimal.Decimal(len(l)) / 3)
