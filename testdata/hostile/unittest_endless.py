# stopped by: any
# Test cases that never end.
import unittest, io
class T(unittest.TestCase):
    def test(self):
        for i in iter(int, 1):
            with self.subTest(i=i):
                self.fail("x" * 100)
unittest.TextTestRunner(stream=io.StringIO()).run(T("test"))
