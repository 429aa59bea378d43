# stopped by: any
# Words of a command line.
import shlex
shlex.split("a " * 5000000)
