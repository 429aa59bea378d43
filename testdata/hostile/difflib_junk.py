# stopped by: any
# Sequences that match everywhere a little.
import difflib
a = ["x", "y"] * 20_000
b = ["y", "x"] * 20_000
difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
