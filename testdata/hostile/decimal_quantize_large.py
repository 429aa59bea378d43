# stopped by: any
import decimal
c = decimal.Context(prec=decimal.MAX_PREC, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN)
decimal.Decimal(1).quantize(decimal.Decimal('1e-900000000'), context=c)
