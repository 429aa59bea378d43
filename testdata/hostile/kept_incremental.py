# stopped by: memory
import codecs
l = []
while True: l.append((codecs.getincrementaldecoder('utf-8')(), codecs.getincrementalencoder('shift_jis')()))
