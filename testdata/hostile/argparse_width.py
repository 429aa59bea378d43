# stopped by: any
# Help for thousands of options, formatted again and again.
import argparse
p = argparse.ArgumentParser(prog="p")
for i in range(3000):
    p.add_argument(f"--option{i}", metavar="X" * 50, help="h" * 200, choices=range(20))
while True:
    p.format_help()
