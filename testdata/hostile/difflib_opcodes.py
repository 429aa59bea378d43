# stopped by: any
# Sequences that differ in every other place.
import difflib
a = [i % 7 for i in range(100_000)]
b = [i % 11 for i in range(100_000)]
difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
