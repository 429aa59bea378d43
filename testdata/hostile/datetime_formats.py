# stopped by: any
import datetime
d = datetime.datetime(1, 1, 1)
while True: d.strftime('%c%x%X%A%B' * 20000)
