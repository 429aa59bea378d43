# stopped by: any
# A line of options each of which could be many.
import argparse
p = argparse.ArgumentParser(prog="p", exit_on_error=False)
for i in range(5000):
    p.add_argument("--" + "a" * 20 + str(i), nargs="*")
while True:
    p.parse_args(["--" + "a" * 20 + "0"] * 100_000)
