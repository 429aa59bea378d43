# stopped by: memory
import datetime
l = []
while True: l.append(datetime.datetime(2000, 1, 1) + datetime.timedelta(len(l)))
