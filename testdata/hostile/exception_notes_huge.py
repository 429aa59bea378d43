# stopped by: any
e = ValueError()
while True: e.add_note('n' * 100000)
