# stopped by: memory
import unittest.mock
l = []
while True: l.append(unittest.mock.Mock(a=1))
