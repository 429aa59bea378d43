import io
import os
import sys

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """What was typed may have been seen."""


def getpass(prompt="Password: ", stream=None):
    """Ask for a password; it may be seen while it is typed, of which a warning tells."""
    import warnings
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    if not stream:
        stream = sys.stderr
    print("Warning: Password input may be echoed.", file=stream)
    prompt = str(prompt)
    if prompt:
        stream.write(prompt)
        stream.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line[:-1] if line[-1] == "\n" else line


def getuser():
    """Return the name of the user, from the environment that was granted."""
    for name in "LOGNAME", "USER", "LNAME", "USERNAME":
        user = os.environ.get(name)
        if user:
            return user
    raise OSError("No username set in the environment")
