# stopped by: any
import re
re.match(rb'(?:.*?,){11}P', b'1,2,3,4,5,6,7,8,9,10,11,12,13' * 50)
re.match(rb'(x+x+)+y', b'x' * 60)
