# stopped by: any
# Close matches among long words.
import difflib
words = ["ab" * 2000 + str(i) for i in range(100)]
difflib.get_close_matches("ba" * 2000, words, cutoff=0)
while True:
    difflib.SequenceMatcher(None, "ab" * 3000, "ba" * 3000).ratio()
