# stopped by: sealed
# Asks modules for their loaders.
import sys
for name, m in list(sys.modules.items()):
    spec = getattr(m, "__spec__", None)
    loader = getattr(m, "__loader__", None) or getattr(spec, "loader", None)
    if loader is None:
        continue
    get = getattr(loader, "get_data", None)
    if get is None:
        continue
    try:
        get("/etc/passwd")
    except BaseException:
        continue
    print("ESCAPED", name)
