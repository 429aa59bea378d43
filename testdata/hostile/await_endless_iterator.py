# stopped by: any
# __await__ returns an iterator that never ends.
import itertools
class A:
    def __await__(self):
        return itertools.repeat(None)
async def main():
    await A()
c = main()
while True:
    c.send(None)
