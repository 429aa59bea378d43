# stopped by: sealed
# Files of the machine are no programs.
import runpy
for path in "/etc/passwd", "/proc/self/environ", "../../../../etc/passwd", "/":
    try:
        runpy.run_path(path)
        print("ESCAPED")
    except SyntaxError:
        print("ESCAPED")
    except Exception:
        pass
