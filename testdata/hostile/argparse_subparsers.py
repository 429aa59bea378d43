# stopped by: any
# Parsers inside of each other.
import argparse
p = argparse.ArgumentParser(prog="p")
for i in range(10_000):
    p = p.add_subparsers().add_parser("a")
