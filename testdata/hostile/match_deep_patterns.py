# stopped by: any
x = []
for _ in range(5000): x = [x]
src = 'match x:\n    case ' + '[' * 90 + 'y' + ']' * 90 + ': pass\n'
while True: exec(src)
