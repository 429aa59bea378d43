# stopped by: memory
import string
l = []
while True: l.append(string.Template('$a' * 100 + str(len(l))))
