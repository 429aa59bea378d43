# stopped by: memory
import datetime
l = []
while True: l.append(datetime.timezone(datetime.timedelta(minutes=len(l) % 1000), 'n' * 1000))
