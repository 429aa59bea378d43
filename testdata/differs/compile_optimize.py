# Trees that are optimized, that have the comments of types or follow the grammar of
# another version cannot be made: CPython's options for these are refused.
import ast

for options in {"optimize": 1}, {"type_comments": True}, {"feature_version": (3, 8)}, {"feature_version": (3, 13)}:
    try:
        print(ast.dump(ast.parse("x = 1  # type: int", **options)))
    except NotImplementedError as e:
        print(e)
