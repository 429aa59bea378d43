# stopped by: sealed
# Passwords are asked for where there is no terminal.
import getpass
for f in getpass.getpass, getpass.getuser:
    try:
        f()
        print("ESCAPED")
    except Exception:
        pass
