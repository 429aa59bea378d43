# stopped by: any
x = bytes(30 * 10 ** 6).hex(':', 1) * 100
