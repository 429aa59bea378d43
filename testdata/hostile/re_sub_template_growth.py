# stopped by: any
import re
s = 'a'
while True: s = re.sub('a', r'\g<0>\g<0>\g<0>', s)
