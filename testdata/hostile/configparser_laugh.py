# stopped by: any
# Interpolations that double.
import configparser
c = configparser.ConfigParser()
c.read_string("[a]\nx0 = " + "x" * 100 + "\n" + "".join("x%d = %%(x%d)s%%(x%d)s\n" % (i, i - 1, i - 1) for i in range(1, 10)))
kept = []
while True:
    kept.append(c["a"]["x9"])
