# stopped by: any
import configparser
s = ''.join('[s%d]\nk = v\n' % i for i in range(20000))
while True:
    c = configparser.ConfigParser()
    c.read_string(s)
