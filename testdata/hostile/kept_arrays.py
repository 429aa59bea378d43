# stopped by: memory
import array
l = []
while True: l.append(array.array('d', [1.0] * 10))
