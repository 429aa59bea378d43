# stopped by: any
# Calls of mocks of calls, all of which are kept.
from unittest.mock import MagicMock
m = MagicMock()
x = m
while True:
    x = x.a(1)[2].b()
