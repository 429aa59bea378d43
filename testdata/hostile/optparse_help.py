# stopped by: any
# The same for optparse.
import optparse
p = optparse.OptionParser(prog="p")
for i in range(3000):
    p.add_option(f"--option{i}", help="h" * 300)
while True:
    p.format_help()
