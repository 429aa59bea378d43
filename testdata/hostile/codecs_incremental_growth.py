# stopped by: any
import codecs
d = codecs.getincrementaldecoder('utf-7')()
while True: d.decode(b'+' + b'A' * 100000)
