# stopped by: any
# The list of a mock's calls shown again and again as it grows.
from unittest.mock import Mock
m = Mock()
while True:
    m(m.mock_calls)
    repr(m.mock_calls)
