# folder: temporary
# Modules and scripts that run without being imported.
import os
import runpy
import sys

folder = os.getcwd()
def write(name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)
    return path

write("m.py", "print(__name__, __package__, __spec__ and __spec__.name)\nmade = globals().get('given', 0) + 1\n")
write("pkg/__init__.py", "print('package')\n")
write("pkg/__main__.py", "from . import sub\nprint(__name__, __package__, sub.v)\n")
write("pkg/sub.py", "v = 3\n")
write("ns/x.py", "")
script = write("script.py", "import sys\nprint(__name__, sys.argv[0] == __file__, __spec__)\nvalue = 1\n")
sys.path.insert(0, folder)
print(runpy.run_module("m", {"given": 1})["made"])
print(runpy.run_module("m", {"given": 2}, run_name="other", alter_sys=True)["made"], "other" in sys.modules)
print(runpy.run_module("pkg")["__name__"])
names = runpy.run_path(script, run_name="ran")
print(names["value"], names["__name__"], names["__package__"] == "")
print(runpy.run_path(folder + "/pkg/sub.py")["v"])
for wrong in "nowhere", "m.x", "m.py", ".m", "ns", "pkg.nothing":
    try:
        runpy.run_module(wrong)
    except ImportError as e:
        print(wrong, type(e).__name__, e)
try:
    runpy.run_path(folder + "/ns")
except ImportError as e:
    print(str(e).replace(folder, "FOLDER"))
