# stopped by: any
# Arrays as lists.
import array
a = array.array("b", bytes(3000000))
kept = []
while True:
    kept.append(a.tolist())
