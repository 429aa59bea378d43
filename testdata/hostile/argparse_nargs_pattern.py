# stopped by: any
import argparse
p = argparse.ArgumentParser()
for i in range(25):
    p.add_argument(f"a{i}", nargs="*")
while True:
    p.parse_args(["x"] * 300)
