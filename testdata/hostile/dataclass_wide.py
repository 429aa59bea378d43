# stopped by: any
import dataclasses
while True:
    dataclasses.make_dataclass("C", [f"a{i}" for i in range(2000)])
