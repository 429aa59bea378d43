# stopped by: any
# Quadratic comparison.
import difflib
difflib.SequenceMatcher(None, "ab" * 20000, "ba" * 20000, autojunk=False).ratio()
