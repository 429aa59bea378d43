# stopped by: sealed
# Walks from a tuple to every class and calls what it finds.
def walk(cls, seen):
    for c in type.__subclasses__(cls):
        if c not in seen:
            seen.add(c)
            walk(c, seen)
    return seen
names = {c.__name__ for c in walk(().__class__.__base__, set())}
for bad in ("Popen", "FileIO", "FileLoader", "BuiltinImporter", "socket", "catch_warnings_os", "CDLL"):
    if bad in names:
        for c in walk(object, set()):
            if c.__name__ == bad:
                try:
                    c("/etc/passwd")
                except BaseException:
                    continue
                print("ESCAPED", bad)
