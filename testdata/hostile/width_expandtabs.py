# stopped by: any
x = b'\t'.expandtabs(10 ** 11)
