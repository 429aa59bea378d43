# stopped by: any
import array
a = array.array('b', bytes(3 * 10 ** 6))
while True: a.insert(0, 1); a.pop(); a.index(1); a.byteswap(); a.reverse()
