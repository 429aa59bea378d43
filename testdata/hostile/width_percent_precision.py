# stopped by: any
x = '%.2000000000f' % 1.5
