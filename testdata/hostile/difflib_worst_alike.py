# stopped by: any
import difflib
a = ['a', 'b'] * 5000
difflib.SequenceMatcher(None, a, a[::-1], autojunk=False).ratio()
difflib.get_close_matches('ab' * 5000, ['ba' * 5000] * 1000)
