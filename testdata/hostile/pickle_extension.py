# stopped by: any
# Codes of classes that never end.
import copyreg
i = 1
while True:
    copyreg.add_extension("m", f"n{i}", i)
    i += 1
