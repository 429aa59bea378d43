# stopped by: any
# Large classes of characters.
import re
while True:
    re.purge()
    re.compile("[" + "".join(map(chr, range(0x4000, 0x9000))) + "]", re.I)
