# stopped by: memory
# cycle of an endless iterator keeps what it saw.
import itertools
for x in itertools.cycle(itertools.count()):
    pass
