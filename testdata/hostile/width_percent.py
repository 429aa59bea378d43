# stopped by: any
x = '%*d' % (10 ** 10, 1)
