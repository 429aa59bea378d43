# Code without assertions or docstrings cannot be made, nor trees with the comments
# of types or by the grammar of another version: CPython's options for these are refused.
import ast

for options in {"optimize": 1}, {"type_comments": True}, {"feature_version": (3, 8)}, {"feature_version": (3, 13)}:
    try:
        print(ast.dump(ast.parse("x = 1  # type: int", **options)))
    except NotImplementedError as e:
        print(e)
