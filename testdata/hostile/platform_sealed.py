# stopped by: sealed
# What machine this is remains unsaid.
import os
import platform
for value in os.environ.values():
    print("ESCAPED", value)
for f in lambda: os.listdir("/"), lambda: os.stat("/etc/passwd"), lambda: os.readlink("/proc/self/exe"), os.getlogin:
    try:
        f()
        print("ESCAPED")
    except Exception:
        pass
