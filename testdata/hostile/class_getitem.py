# stopped by: any
# Subscripts that recurse.
class C:
    def __class_getitem__(cls, k):
        return C[k]
C[1]
