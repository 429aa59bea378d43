# stopped by: any
# Patterns with many stars for long paths.
import pathlib
p = pathlib.PurePosixPath("a/" * 200 + "b")
p.full_match("**/a/" * 50 + "c")
pathlib.PurePosixPath("a" * 10_000).match("*a" * 200 + "b")
while True:
    p.full_match("**/a/" * 50 + "c")
