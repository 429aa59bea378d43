# stopped by: any
import argparse
p = argparse.ArgumentParser(prog="x")
for i in range(500):
    p.add_argument(f"--option-{i}", help="%(default)s " * 20)
while True:
    p.format_help()
    p.format_usage()
