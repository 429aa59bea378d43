# stopped by: any
x = format('x', '\u1234^3000000000')
