# Modules that import each other: what the errors say about them, from a folder
# of its own and from one beside the script.
import os
import sys

sys.dont_write_bytecode = True
folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "_circular")
sys.path.insert(0, folder)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace(os.path.dirname(folder), "HERE"))


import circ1

attempt(lambda: circ1.Y)
import pk

print(pk.__spec__.parent, pk.a.__spec__.parent, pk.a.__package__, pk.__path__ == [os.path.join(folder, "pk")])


def wrong():
    from circ1 import Z


attempt(wrong)
attempt(lambda: __import__("circ1.x"))
attempt(lambda: __import__("_circular.circ1").circ1.X)
attempt(lambda: __import__("_circular").__path__ == [os.path.join(os.path.dirname(folder), "_circular")])
