# stopped by: any
# Paths with a million parts.
import pathlib
p = pathlib.PurePosixPath("a/" * 10**6)
while True:
    list(p.parents)
    p.parts
    p.relative_to("a")
