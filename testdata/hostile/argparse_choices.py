# stopped by: any
# An argument with a million choices, which the error lists.
import argparse
p = argparse.ArgumentParser(exit_on_error=False)
p.add_argument("x", choices=range(100_000_000))
while True:
    try:
        p.parse_args(["no"])
    except (argparse.ArgumentError, SystemExit):
        pass
