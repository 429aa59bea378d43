# stopped by: any
# A source that is never complete, twice as long each time.
import codeop
source = "1,\n"
while True:
    codeop.compile_command("x = (" + source)
    source += source
