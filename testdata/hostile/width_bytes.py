# stopped by: any
x = b'%9999999999d' % 1
