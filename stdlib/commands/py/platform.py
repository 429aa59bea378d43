import platform
import sys


def main():
    """Print what the program runs on."""
    given = {word.removeprefix("--") for word in sys.argv if word in ("terse", "--terse", "nonaliased", "--nonaliased")}
    print(platform.platform("nonaliased" not in given, "terse" in given))
    sys.exit(0)
