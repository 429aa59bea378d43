# stopped by: memory
import dataclasses
l = []
while True: l.append(dataclasses.make_dataclass('D', ['a', 'b']))
