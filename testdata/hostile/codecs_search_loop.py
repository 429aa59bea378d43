# stopped by: any
# A search function that searches.
import codecs
def search(name):
    return codecs.lookup(name + "x")
codecs.register(search)
while True:
    try:
        "".encode("nothing")
        codecs.lookup("nothing")
    except (LookupError, RecursionError):
        pass
