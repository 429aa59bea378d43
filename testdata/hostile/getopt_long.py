# stopped by: any
# Very many long options to choose from.
import getopt
names = [f"option{i}=" for i in range(100_000)]
while True:
    getopt.getopt(["--option1", "x"] * 1000, "", names)
