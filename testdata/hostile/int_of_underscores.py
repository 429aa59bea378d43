# stopped by: any
s = '1_' * 2000 + '1'
while True: int(s, 36); int('0b' + '1' * 10 ** 6, 2)
