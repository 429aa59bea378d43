# The names of the standard library's modules are CPython's, all of them.
import sys

names = sys.stdlib_module_names
print(type(names).__name__, len(names))
print(" ".join(sorted(names)))
print(all(n.isidentifier() for n in names))
