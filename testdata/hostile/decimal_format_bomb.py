# stopped by: any
from decimal import Decimal
format(Decimal('1e900000000'), 'f')
format(Decimal(1), '.999999999f')
