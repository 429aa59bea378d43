# stopped by: any
import dataclasses
while True: dataclasses.make_dataclass('D', ['f%d' % i for i in range(300)], frozen=True, order=True)
