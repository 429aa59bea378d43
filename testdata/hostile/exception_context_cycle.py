# stopped by: any
# A cycle of contexts.
import traceback
a, b, c = ValueError("a"), ValueError("b"), ValueError("c")
a.__context__, b.__context__, c.__context__ = b, c, a
a.__cause__, b.__cause__ = c, a
while True:
    try:
        try:
            raise a
        except ValueError:
            raise b
    except ValueError as e:
        traceback.format_exc()
        try:
            raise c from e
        except ValueError:
            pass
