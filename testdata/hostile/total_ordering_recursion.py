# stopped by: any
# Comparisons that lead to each other.
import functools
@functools.total_ordering
class C:
    def __lt__(self, other):
        return self >= other
    def __eq__(self, other):
        return self <= other
C() > C()
