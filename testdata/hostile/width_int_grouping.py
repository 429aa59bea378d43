# stopped by: any
x = format(10 ** 5, '09999999999_d')
