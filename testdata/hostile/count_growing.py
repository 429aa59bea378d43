# stopped by: memory
from itertools import count
import sys
c = count(1 << 1_000_000, 1 << 999_999)
kept = [x for x in c]
