# The century, year and ISO year of strftime for all kinds of years.
import time
for y in (5,95,905,1905,12345,-5):
    print(y,[time.strftime(f,(y,1,1,0,0,0,0,1,0)) for f in ('%C','%Y','%G','%F','%g','%y','%3C','%_C','%-C','%05C','%4Y','%+Y')])
for data, f in [('Thu Jan  2 10:11:12 2020', None), ('2020-05-06', '%Y-%m-%d'), ('10:11 +0100 UTC', '%H:%M %z %Z'), ('x', '%Y'), (5, '%Y'), ('2020', 5), ('2020', '%Q'), ('29 Feb 2020', '%d %b %Y')]:
    try:
        r = time.strptime(data, f) if f else time.strptime(data)
        print(r, r.tm_zone, r.tm_gmtoff)
    except Exception as e:
        print(type(e).__name__, e)
