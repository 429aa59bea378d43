# stopped by: any
import re
cls = ''.join(chr(i) for i in range(0x4e00, 0x9fff))
while True: re.compile('[' + cls + ']{1,5}', re.I).findall(cls); re.purge()
