# stopped by: any
import configparser
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append((c := configparser.ConfigParser(), c.read_string('[s]\na=b\nc=' + big()), c['s']['a'])[2])
