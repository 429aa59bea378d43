# stopped by: any
import re
class S(str):
    def __len__(self):
        return 10 ** 12
    def __getitem__(self, i):
        return "a" * 10 ** 6
while True:
    re.findall("a", S("aaa"))
    re.sub("a", S("b"), S("aaa"))
