# CPython's side of the parser benchmark: parse.py FILE times ast.parse, which builds the whole tree as Python objects.
import ast
import sys
import time

with open(sys.argv[1], encoding="utf-8") as f:
    source = f.read()
for turn in range(7):
    start = time.process_time()
    tree = ast.parse(source)
    print("seconds %.6f" % (time.process_time() - start))
    statements = len(tree.body)
    del tree
print("statements", statements)
