# stopped by: any
x = __import__('datetime').datetime(2000, 1, 1).strftime('%Y' * 50000000)
