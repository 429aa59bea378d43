import sys
print("ok")
import no_such_module.sub
