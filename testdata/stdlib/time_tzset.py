# The local time zone follows TZ once time.tzset() is called.
import time, os, datetime
os.environ['TZ']='Europe/Berlin'; time.tzset()
print(time.tzname, time.timezone, time.altzone, time.daylight)
print(time.localtime(0), time.localtime(1720000000).tm_zone, time.ctime(1720000000))
print(datetime.datetime.fromtimestamp(1720000000), datetime.datetime(2024,7,1).astimezone(), datetime.datetime(2024,7,1).timestamp())
print(time.mktime((2024,7,1,12,0,0,0,0,-1)), time.strftime('%Z %z', time.localtime(1720000000)))
for tz in ['EST+05EDT,M4.1.0,M10.5.0','UTC+0','AEST-10AEDT-11,M10.5.0,M3.5.0','Asia/Kolkata','EST5EDT','<+03>-3','JST-9','nonsense','XYZ','','America/St_Johns','NZST-12NZDT,M10.1.0,M3.3.0/3', 'GMT0BST,M3.5.0/1,M10.5.0']:
    os.environ['TZ']=tz; time.tzset()
    print(tz, time.tzname, time.timezone, time.altzone, time.daylight)
    for t in (0, 1040774400.0, 1025222400, 1720000000):
        l=time.localtime(t); print(tuple(l), l.tm_zone, l.tm_gmtoff, time.mktime(l)==t)
os.environ['TZ'] = 'America/New_York'
time.tzset()
d = datetime.datetime(2024, 11, 3, 1, 30)
print(d.timestamp(), d.replace(fold=1).timestamp(), d.astimezone(), d.replace(fold=1).astimezone())
print(datetime.datetime.fromtimestamp(1730615400), datetime.datetime.fromtimestamp(1730619000).fold)
for iso in [(8589934592, 1, 1), (2019, 8589934592, 1), (2019, 1, 1 << 70), (2019, 54, 1), (0, 1, 1)]:
    try:
        print(datetime.date.fromisocalendar(*iso))
    except Exception as e:
        print(type(e).__name__, e)
