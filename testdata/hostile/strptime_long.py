# stopped by: any
import time
while True:
    try: time.strptime('1 ' * 50000, '%d ' * 50)
    except (ValueError, Exception): pass
