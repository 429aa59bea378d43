# stopped by: any
x = '{:>{}}'.format('x', 10 ** 10)
