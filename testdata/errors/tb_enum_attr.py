import enum
class C(enum.Enum):
    RED = 1
C.REDD
