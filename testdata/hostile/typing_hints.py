# stopped by: any
# Hints that are code.
import typing
class C:
    a: "[x for x in iter(int, 1)]"
typing.get_type_hints(C)
