# stopped by: any
import argparse
p = argparse.ArgumentParser(fromfile_prefix_chars="@", exit_on_error=False)
p.add_argument("x", nargs="*")
while True:
    try:
        p.parse_args(["@/etc/passwd"] * 10 + ["a"] * 1000)
    except (SystemExit, Exception):
        pass
