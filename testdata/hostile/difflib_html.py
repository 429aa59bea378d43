# stopped by: any
# A table of differences of long texts.
import difflib
a = [f"line {i} {'x' * 50}" for i in range(5000)]
b = [f"line {i} {'y' * 50}" for i in range(5000)]
difflib.HtmlDiff().make_file(a, b)
