# stopped by: any
# A pattern with very many alternatives.
import re
while True:
    re.compile("|".join(str(i) for i in range(20000)))
    re.purge()
