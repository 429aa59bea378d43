# stopped by: any
# An enumeration of very many members.
import enum
enum.Enum("E", ["a%d" % i for i in range(100000)])
