# stopped by: memory
import difflib
l = []
while True: l.append(difflib.SequenceMatcher(None, 'abcd' * 20, 'bcda' * 20))
