# stopped by: any
# A data class of very many fields.
import dataclasses
dataclasses.make_dataclass("D", ["a%d" % i for i in range(100000)])
