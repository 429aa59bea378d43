# stopped by: any
x = (1.5).__format__('99999999999.3f')
