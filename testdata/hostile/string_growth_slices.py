# stopped by: any
s = 'ab' * 10 ** 6
l = []
while True: l.append(s[1:]); l.append(s[::-1])
