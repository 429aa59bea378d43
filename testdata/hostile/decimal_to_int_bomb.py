# stopped by: any
from decimal import Decimal
int(Decimal('1e999999'))
int(Decimal('1e999999999'))
