# stopped by: any
x = format(1j, '9999999999')
