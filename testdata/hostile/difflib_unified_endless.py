# stopped by: any
import difflib
while True: list(difflib.unified_diff([str(i % 7) for i in range(3000)], [str(i % 5) for i in range(3000)], n=10**9))
