# folder: temporary
# Folders added to the path of imports, with their .pth files.
import os
import site
import sys

os.makedirs("lib/inner")
os.makedirs("lib/other")
with open("lib/a.pth", "w") as f:
    f.write("inner\n# comment\n\nmissing\nimport sys; sys.marked = 1\n")
with open("lib/b.pth", "w") as f:
    f.write("other\ninner\n")
with open("lib/.hidden.pth", "w") as f:
    f.write("import sys; sys.marked = 2\n")
before = list(sys.path)
here = os.getcwd()
sys.stderr = sys.stdout
print(site.addsitedir("lib"))
print([os.path.relpath(p, here) for p in sys.path if p not in before], sys.marked)
known = set()
print(site.addsitedir("lib/other", known) is known, [os.path.basename(k) for k in known])
print(site.addsitedir("nowhere"), os.path.relpath(sys.path[-1], here))
print(site.makepath("a", "b") == (os.path.abspath("a/b"),) * 2)
sys.path[:] = ["lib", "lib/../lib", os.path.abspath("lib"), "x"]
print(sorted(os.path.relpath(p, here) for p in site.removeduppaths()), [os.path.relpath(p, here) for p in sys.path])
print([p.replace(os.sep, "/") for p in site.getsitepackages(["/p", "/p", "/q"])])
