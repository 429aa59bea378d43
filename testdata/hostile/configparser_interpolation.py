# stopped by: any
import configparser
c = configparser.ConfigParser()
c.read_string('[s]\na0 = x\n' + '\n'.join('a%d = %%(a%d)s%%(a%d)s%%(a%d)s' % (i, i - 1, i - 1, i - 1) for i in range(1, 9)))
while True: c.get('s', 'a8')
